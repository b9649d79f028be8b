/** The language of the interface: Chinese with the page, English loaded when chosen, the choice kept in this browser. */
import type { Language } from '../i18n/language.ts';
import { wordsOf, type LaterWords, type Words } from '../i18n/words.ts';
import { first } from '../i18n/zh/first.ts';
import type { Memory } from '../state/ports.ts';

const KEY = 'hengping-language';

export interface LanguagePorts {
	readonly memory: Memory;
	/** The English messages; a failure leaves Chinese. */
	english(): Promise<Words>;
	/** Says the language of the document. */
	apply(language: Language): void;
}

export class LanguageState {
	readonly #ports: LanguagePorts | null;
	readonly #later: () => LaterWords | null;
	current = $state.raw<Language>('zh');
	#english = $state.raw<Words | null>(null);
	readonly #chinese = $derived.by(() => wordsOf(first, this.#later()));
	readonly words = $derived(this.current === 'en' && this.#english !== null ? this.#english : this.#chinese);

	/** `later`: the Chinese messages of the other pages, read reactively; null until they are loaded. */
	constructor(later: () => LaterWords | null, ports: LanguagePorts | null) {
		this.#later = later;
		this.#ports = ports;
	}

	async begin(): Promise<void> {
		if (this.#ports?.memory.read(KEY) === 'en') await this.#take('en');
	}

	async toggle(): Promise<void> {
		await this.#take(this.current === 'zh' ? 'en' : 'zh');
		this.#ports?.memory.write(KEY, this.current);
	}

	async #take(language: Language): Promise<void> {
		if (language === 'en' && this.#ports !== null) {
			this.#english ??= await this.#ports.english().catch(() => null);
			if (this.#english === null) return;
		}
		this.current = language;
		this.#ports?.apply(language);
	}
}

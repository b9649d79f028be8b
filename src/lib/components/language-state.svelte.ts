/** The language of the interface: Chinese with the page, English loaded when chosen, the choice kept in this browser. */
import type { Language } from '../i18n/language.ts';
import type { Translation } from '../i18n/language.ts';
import { zh } from '../i18n/zh/words.ts';
import type { Memory } from '../state/ports.ts';

export type Words = Translation<typeof zh>;
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
	current = $state.raw<Language>('zh');
	words = $state.raw<Words>(zh);

	constructor(ports: LanguagePorts | null) {
		this.#ports = ports;
	}

	async begin(): Promise<void> {
		if (this.#ports?.memory.read(KEY) === 'en') await this.#take('en');
	}

	async toggle(): Promise<void> {
		const next: Language = this.current === 'zh' ? 'en' : 'zh';
		await this.#take(next);
		this.#ports?.memory.write(KEY, this.current);
	}

	async #take(language: Language): Promise<void> {
		if (language === 'en' && this.#ports !== null) {
			const english = await this.#ports.english().catch(() => null);
			if (english === null) return;
			this.words = english;
		} else this.words = zh;
		this.current = language;
		this.#ports?.apply(language);
	}
}

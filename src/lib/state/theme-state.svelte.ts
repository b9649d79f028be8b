/** Light or dark: the system's, unless the reader chose; kept in this browser. Paper is always light. */
import type { Memory } from './ports.ts';

export type Theme = 'light' | 'dark';
const KEY = 'hengping-theme';

export interface ThemePorts {
	readonly memory: Memory;
	systemIsDark(): boolean;
	/** Calls back when the system's choice changes. */
	onSystemChange(listener: () => void): void;
	apply(theme: Theme): void;
}

export class ThemeState {
	readonly #ports: ThemePorts | null;
	#chosen = $state.raw<Theme | null>(null);
	#system = $state.raw<Theme>('light');

	constructor(ports: ThemePorts | null) {
		this.#ports = ports;
	}

	get current(): Theme {
		return this.#chosen ?? this.#system;
	}

	/** Reads what the browser remembers; called once the page is alive. */
	begin(): void {
		const ports = this.#ports;
		if (ports === null) return;
		const kept = ports.memory.read(KEY);
		this.#chosen = kept === 'light' || kept === 'dark' ? kept : null;
		const follow = () => (this.#system = ports.systemIsDark() ? 'dark' : 'light');
		follow();
		ports.onSystemChange(follow);
	}

	toggle(): void {
		const theme: Theme = this.current === 'dark' ? 'light' : 'dark';
		this.#chosen = theme;
		this.#ports?.memory.write(KEY, theme);
		this.#ports?.apply(theme);
	}
}

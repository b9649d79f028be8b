/** What every component can reach: view, data, frame facts, language, theme, and how links are made. Set once by the layout. */
import { createContext } from 'svelte';
import type { DataState } from '../state/data-state.svelte.ts';
import type { DecisionsState } from '../state/decisions-state.svelte.ts';
import type { FrameState } from '../state/frame-state.svelte.ts';
import type { ThemeState } from '../state/theme-state.svelte.ts';
import type { ViewState } from '../state/view-state.svelte.ts';
import type { Words } from '../i18n/words.ts';
import type { LanguageState } from './language-state.svelte.ts';

export type PageId =
	| 'overview'
	| 'execution'
	| 'scores'
	| 'findings'
	| 'catalogue'
	| 'departments'
	| 'department'
	| 'compare'
	| 'data'
	| 'report'
	| 'brief'
	| 'letter'
	| 'circular';

export interface App {
	readonly view: ViewState;
	readonly data: DataState;
	readonly frame: FrameState;
	readonly theme: ThemeState;
	readonly language: LanguageState;
	/** Decisions about findings made in this browser. */
	readonly decisions: DecisionsState;
	/** Messages of the language in use; read reactively. */
	readonly words: Words;
	/** Address of a page under the folder the site lies in: `href('report', '?id=…')`. */
	href(page: PageId, query?: string): string;
	/** Opens an address of this site. */
	open(href: string): void;
	/** Address of the site's data folder. */
	readonly dataFolder: string;
}

export const [useApp, setApp] = createContext<App>();

/** Choices of a page that stand as chips beside the filter's while the page is open. */
import type { PageChoice } from '../state/frame-state.svelte.ts';
import type { App } from './app.ts';

/** Must be called while the page is made. */
export function showChoices(app: App, choices: () => readonly PageChoice[]): void {
	$effect(() => {
		app.frame.pageChoices = choices();
		return () => {
			app.frame.pageChoices = [];
		};
	});
}

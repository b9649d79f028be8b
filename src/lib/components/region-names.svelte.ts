/** Names of region codes for chips and the bar: asked for only when regions are chosen. */
import { regionCounts } from '../state/choice-answers.svelte.ts';
import type { App } from './app.ts';

/** Must be made while a component is. */
export function regionNames(app: App): { of(code: string): string } {
	const answers = regionCounts(
		() => app.data,
		() => (app.view.filter.regions.length === 0 ? null : app.frame.scope)
	);
	return { of: (code) => answers.rows?.regions.find((region) => region.region_code === code)?.name ?? code };
}

/** Names of region codes for chips and the bar: asked for only when regions are chosen. */
import { namesOfRegions } from '../state/choice-answers.svelte.ts';
import type { App } from './app.ts';

/** Must be made while a component is. */
export function regionNames(app: App): { of(code: string): string } {
	const answers = namesOfRegions(
		() => app.data,
		() => app.view.filter.regions
	);
	return { of: (code) => answers.rows?.names.find((region) => region.region_code === code)?.name ?? code };
}

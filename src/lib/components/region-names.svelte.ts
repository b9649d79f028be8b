/** Names of region codes for chips and the bar: asked for only when regions are chosen. */
import { namesOfRegions } from '../state/choice-answers.svelte.ts';
import type { App } from './app.ts';

/** Must be made while a component is. */
export function regionNames(app: App): { of(code: string): string } {
	const answers = namesOfRegions(
		() => app.data,
		() => app.view.filter.regions
	);
	/** Kept, so that rows of a former filter are still called by their region's name. */
	const learnt = new Map<string, string>();
	return {
		of: (code) => {
			for (const region of answers.rows?.names ?? []) learnt.set(region.region_code, region.name);
			return learnt.get(code) ?? code;
		}
	};
}

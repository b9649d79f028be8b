/** A rendered file → its line of truth.ndjson, in the shape of the facts contract. */
import type { Rendered } from './render/render.ts';

export function truthLine(file: string, path: string, layout: string, rendered: Rendered): string {
	return JSON.stringify({ file, path, layout, reports: rendered.page.reports, messages: [] });
}

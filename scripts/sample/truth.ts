/** A rendered file → its line of truth.ndjson, in the shape of the facts contract. */
import type { Rendered } from './render/render.ts';

export function truthLine(file: string, rendered: Rendered): string {
	return JSON.stringify({ file, reports: rendered.page.reports, messages: [] });
}

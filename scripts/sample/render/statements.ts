/** Small steps of the narrative: a paragraph, a statement from its deck, what planters added. */
import { chosen, printFrame, type Scribe } from './frame.ts';

export function paragraph(scribe: Scribe, write: () => void): void {
	write();
	scribe.page.line();
}

export function put(scribe: Scribe, what: string, deck: readonly string[], words: Readonly<Record<string, string | number>> = {}, position = 0): void {
	printFrame(scribe, what, chosen(scribe, what, deck, position), words);
}

export function extras(scribe: Scribe, section: string): void {
	for (const text of scribe.report.extra[section] ?? []) {
		const start = scribe.page.at;
		printFrame(scribe, `extra:${section}`, text);
		for (const found of text.matchAll(/(\d+(?:\.\d+)?)%/g)) {
			scribe.page.report.optional_rates.push({
				measure: 'other',
				category: null,
				what: '',
				stated_percent: Number(found[1]),
				quote: '',
				start,
				end: start + 1
			});
		}
		scribe.page.mark(`extra:${section}`, start);
		scribe.page.line();
	}
}

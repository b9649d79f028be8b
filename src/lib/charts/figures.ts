/** What charts need of figures beside their texts: rates, widths of texts, names cut to a width, quantiles. */
import { fixed, rateShort } from '../text/format.ts';

/** A rate of which only the figure is known: one decimal, two above 300 %, where the figure itself is the message. Rates that may be exactly 100 % go through rateShort. */
export const percent = (value: number): string => rateShort(value, value === 100);
export const percent0 = (value: number): string => `${fixed(value, 0)}%`;

/** Width of a text in pixels, near enough to lay out gutters: full-width characters one em, others 0.56 em. */
export function textWidth(text: string, size = 12): number {
	let ems = 0;
	for (const character of text) ems += /[\u1100-\u11ff\u2014-\u2026\u2e80-\uffef]/.test(character) ? 1 : 0.56;
	return ems * size;
}

/** A text cut to a width, with an ellipsis in its middle-to-end so that the kind of unit at the end stays readable. */
export function fitText(text: string, width: number, size = 12): string {
	if (textWidth(text, size) <= width) return text;
	const characters = [...text];
	for (let keep = characters.length - 1; keep > 2; keep -= 1) {
		const head = Math.ceil(keep * 0.6);
		const cut = `${characters.slice(0, head).join('')}…${characters.slice(characters.length - (keep - head)).join('')}`;
		if (textWidth(cut, size) <= width) return cut;
	}
	return `${characters.slice(0, 2).join('')}…`;
}

/** Quantile by linear interpolation (type 7, as quantile_cont does); null of nothing. */
export function quantile(values: readonly number[], share: number): number | null {
	if (values.length === 0) return null;
	const sorted = [...values].sort((a, b) => a - b);
	const at = (sorted.length - 1) * share;
	const low = sorted[Math.floor(at)] ?? 0;
	const high = sorted[Math.ceil(at)] ?? low;
	return low + (high - low) * (at - Math.floor(at));
}

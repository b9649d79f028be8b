/** Numbers to the texts that stand in charts: money, rates, counts, differences. Missing values have no text here: charts draw a glyph. */

const MINUS = '−';
/** Thin space between digits and Chinese: canvas text knows no text-autospace. */
export const THIN = '\u2009';

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** Fixed decimals, thousands separated by commas, a real minus sign. */
export function fixed(value: number, decimals: number): string {
	const [whole = '0', rest] = Math.abs(value).toFixed(decimals).split('.');
	const text = rest === undefined ? grouped(whole) : `${grouped(whole)}.${rest}`;
	return value < 0 && Number(text.replaceAll(',', '')) !== 0 ? MINUS + text : text;
}
/** 万元 with two decimals. */
export const money = (wan: number): string => fixed(wan, 2);
export const count = (value: number): string => fixed(value, 0);
/** One decimal; two above 300 %, where the figure itself is the message. */
export const percent = (value: number): string => `${fixed(value, value > 300 ? 2 : 1)}%`;
export const percent0 = (value: number): string => `${fixed(value, 0)}%`;
/** With + or −; nothing before 0. */
export function signed(value: number, decimals: number): string {
	const text = fixed(Math.abs(value), decimals);
	if (Number(text.replaceAll(',', '')) === 0) return text;
	return (value > 0 ? '+' : MINUS) + text;
}
export const signedPercent = (value: number): string => `${signed(value, 1)}%`;
/** Scores as given: no decimals that were not there. */
export const score = (value: number): string => String(Math.round(value * 100) / 100);

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

/** Figures of a finding as the review writes them (plain digits) → as pages print them: thousands separated, a real minus sign. */

/** Only numbers with a unit behind them: a year or an id stays as it is. */
const FIGURE = /(-?)(?<![\d.,])(\d{4,})(\.\d+)?(?=\s*(?:万元|亿元|元|%|个百分点))/g;

export function figureText(text: string): string {
	return text
		.replace(FIGURE, (_, sign: string, whole: string, rest: string | undefined) => `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest ?? ''}`)
		.replace(/(^|[\s（(：:，,])-(?=\d)/g, '$1−');
}

/** Figures of a finding as the review writes them (plain digits) → as pages print them: thousands separated, a real minus sign. */

/** Only numbers with a unit behind them: a year or an id stays as it is. */
const FIGURE = /(-?)(?<![\d.,])(\d{4,})(\.\d+)?(?=\s*(?:万元|亿元|元|%|个百分点))/g;

/** Money is printed with two decimals, whatever the review wrote. */
const MONEY = /(\d+(?:\.\d+)?)(?=\s*万元)/g;

export function figureText(text: string): string {
	return text
		.replace(MONEY, (figure) => Number(figure).toFixed(2))
		.replace(FIGURE, (_, sign: string, whole: string, rest: string | undefined) => `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest ?? ''}`)
		.replace(/(^|[\s（(：:，,])-(?=\d)/g, '$1−');
}

const ONE_FIGURE = /^(-?\d+(?:\.\d+)?)\s*(万元|%|分|个百分点)$/;

/** The gap of a finding: what is stated less what is computed, with its sign, where both are one figure in one unit; else as the rule put it. */
export function gapText(stated: string | null, computed: string | null, gap: string): string {
	const [, one, unit] = ONE_FIGURE.exec((stated ?? '').trim()) ?? [];
	const [, other, same] = ONE_FIGURE.exec((computed ?? '').trim()) ?? [];
	if (one === undefined || other === undefined || unit === undefined || unit !== same) return figureText(gap);
	const difference = Number(one) - Number(other);
	const text = figureText(`${difference.toFixed(2).replace(unit === '万元' ? /^$/ : /\.?0+$/, '')}${unit === '%' ? '个百分点' : unit}`);
	return difference > 0 ? `+${text}` : text;
}

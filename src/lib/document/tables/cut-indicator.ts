/** Cuts an indicator row that lost its separators, where names and figures alternate: 修复沟渠≥320亩300亩65 is a name, two quantities and two numbers of points. */
import type { Column } from './columns.ts';
import { DATE } from './dates.ts';
import { twice } from './told-twice.ts';

const UNIT =
	/^(?:年底前?|%|万元|亿元|元|万|个百分点|个月|个|户次|户|人次|人|名|家|项|次|万亩|亩|公里|千米|平方米|平米|米|吨|万套|套|台|件|场次|场|份|天|月|年|小时|批次|批|种|类|例|辆|处|条|座|期|册|篇|所|村|分钟|公顷|头|只|株|张|支|部|笔|起|本|门|盏|级|层|kg|km|㎡|m2)/;
const FIGURE = /^[≥≤≧≦><=＝]{0,2}\d[\d,]*(?:\.\d+)?/;

const LONGEST_DATE = 24;
/** The unit after a figure: a known one, or the few words that follow this figure and the next one alike (60万页61万页). */
function unitAfter(text: string, at: number): string {
	const alike = /^([^\d≥≤=<>]{1,5})[≥≤=<>]{0,2}\d[\d,.]*/.exec(text.slice(at, at + 24));
	const shared = alike?.[1] ?? '';
	if (alike && text.startsWith(shared, at + alike[0].length)) return shared;
	return DATE.exec(text.slice(at, at + LONGEST_DATE))?.[0] ?? UNIT.exec(text.slice(at, at + 12))?.[0] ?? '';
}

/** A run of digits at the end of a row, as up to `most` numbers: "1010" → 10, 10; "109" → 10, 9; "111010" → 1, 1, 10, 10. */
function cutDigits(run: string, most: number, points: number): string[] {
	// no row has more than a hundred points
	const whole = Number(run) > 100 ? 9 : 3;
	let best: { parts: string[]; cost: number } = { parts: [run], cost: whole === 3 && points < 2 ? -2 : whole };
	const grow = (rest: string, parts: string[], cost: number): void => {
		if (rest === '') {
			const weight = Number(parts.at(-2));
			const score = Number(parts.at(-1));
			const tail = parts.length < 2 ? whole : score > weight ? 6 : weight > 50 ? 3 : weight === score ? -1.5 : weight % 5 === 0 ? -0.5 : 0;
			if (cost + tail < best.cost) best = { parts, cost: cost + tail };
			return;
		}
		if (parts.length === most) return;
		for (let length = 1; length <= Math.min(8, rest.length); length += 1) {
			const part = rest.slice(0, length);
			if (!/^(?:0|[1-9]\d{0,5})(?:\.\d{1,2})?$/.test(part) || rest.charAt(length) === '.') continue;
			const last = parts.at(-1);
			grow(rest.slice(length), [...parts, part], cost + 0.6 + (last === part ? -0.8 : 0) + (part === '0' ? 0.5 : 0));
		}
	};
	if (run.length <= 14) grow(run, [], 0);
	return best.parts;
}

/** An indicator row whose cells are glued: name, figures with their units, points. Names and figures alternate. */
export function cutIndicator(text: string, columns: readonly Column[]): string[] {
	const points = columns.filter(({ role }) => role === 'weight' || role === 'score').length;
	const values = columns.filter(({ role }) => role === 'target' || role === 'actual').length;
	const parts: string[] = [];
	let words = '';
	const flush = (): void => {
		if (words === '') return;
		const halves = values >= 2 ? twice(words) : null;
		parts.push(...(halves ?? [words]));
		words = '';
	};
	let at = 0;
	while (at < text.length) {
		const figure = FIGURE.exec(text.slice(at, at + 24))?.[0];
		if (!figure) {
			words += text.charAt(at);
			at += 1;
			continue;
		}
		const unit = unitAfter(text, at + figure.length);
		const rest = text.slice(at + figure.length + unit.length);
		// a figure inside a name (5000万元以上项目, 2021年度…) is part of it when words go on without another figure nearby
		const inName = words.length < 2 && unit !== '' && /^[^\d≥≤=<>]{3,}/.test(rest) && parts.length === 0;
		if (inName) {
			words += figure + unit;
			at += figure.length + unit.length;
			continue;
		}
		flush();
		if (unit === '' && /^\d/.test(figure) && points > 0) parts.push(...cutDigits(figure, points + Math.max(0, values + 1 - parts.length), points));
		else parts.push(figure + unit);
		at += figure.length + unit.length;
	}
	flush();
	return parts;
}

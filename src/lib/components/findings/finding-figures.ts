/** The three figures of a finding as table, panel, letter and files print them: what each is called (by rule, else 所列 · 计算 · 差距), and the gap with the sign of stated less computed. */
import type { Words } from '../../i18n/words.ts';
import { figureText, gapText } from './figure-text.ts';

export interface FiguredFinding {
	readonly rule: string;
	readonly stated: string | null;
	readonly computed: string | null;
	readonly gap: string | null;
}
export interface FindingFigure {
	readonly label: string;
	/** Null where the rule gives none. */
	readonly text: string | null;
}

export function findingFigures({ rule, stated, computed, gap }: FiguredFinding, words: Words): readonly [FindingFigure, FindingFigure, FindingFigure] {
	const t = words.report;
	const own: Readonly<Record<string, string>> = t.sums;
	const [first, second, third] = (own[rule] ?? '').split('|');
	const printed = (value: string | null): string | null => (value === null || value === '' ? null : figureText(value));
	return [
		{ label: first || t.sumsStated, text: printed(stated) },
		{ label: second ?? t.sumsComputed, text: printed(computed) },
		{ label: third ?? t.sumsGap, text: gap === null || gap === '' ? null : gapText(stated, computed, gap) }
	];
}

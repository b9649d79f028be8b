/** What the three figures of a finding are called: by rule, else 所列 · 计算 · 差距. */
import type { Words } from '../../i18n/words.ts';

export function sumLabels(words: Words, rule: string): readonly [string, string, string] {
	const t = words.report;
	const own: Readonly<Record<string, string>> = t.sums;
	const [first, second, third] = (own[rule] ?? '').split('|');
	return [first || t.sumsStated, second ?? t.sumsComputed, third ?? t.sumsGap];
}

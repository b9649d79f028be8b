/** What a run has taken in, as the table that is printed at its end. */
import type { Manifest } from '../../src/lib/model/manifest.ts';
import { RULES } from '../../src/lib/review/rules/index.ts';
import { SEVERITIES, type Severity } from '../../src/lib/model/vocabulary.ts';
import type { Loaded } from './load.ts';

export interface Summary {
	readonly loaded: Loaded;
	/** Files whose content was read before by the same sources. */
	readonly cached: number;
	readonly findings: Readonly<Record<Severity, number>>;
	readonly byRule: readonly { readonly rule: string; readonly severity: Severity; readonly count: number }[];
	readonly corrections: { readonly applied: number; readonly unmatched: number };
	readonly decisions: { readonly applied: number; readonly unmatched: number };
	readonly needsReview: number;
	/** Where the list of them lies. */
	readonly reviewList: string;
	readonly manifest: Manifest;
	readonly out: string;
}

/** Columns that a text takes on a terminal: Chinese characters and full-width marks take two. */
const widthOf = (text: string) =>
	[...text].reduce(
		(sum, character) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1),
		0
	);
const padTo = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)));
const isSeverity = (name: string): name is Severity => Object.hasOwn(SEVERITIES, name);

function table(rows: readonly (readonly [string, string])[]): string {
	const width = Math.max(...rows.map(([name]) => widthOf(name)));
	return rows.map(([name, value]) => `  ${padTo(name, width)}  ${value}`).join('\n');
}

/** Rules as the pages call them. */
const titleOf: ReadonlyMap<string, string> = new Map(RULES.map(({ id, title }) => [id, title.zh]));

function findingRows({ findings, byRule }: Summary): [string, string][] {
	const severities = Object.entries(SEVERITIES).map(([id, { zh }]) => `${zh} ${isSeverity(id) ? findings[id] : 0}`);
	const total = Object.values(findings).reduce((sum, count) => sum + count, 0);
	const rules = new Map<string, number>();
	for (const { rule, count } of byRule) rules.set(rule, (rules.get(rule) ?? 0) + count);
	const most = [...rules].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	return [
		['疑点', `${total}（${severities.join('，')}）`],
		...(most.length > 0 ? [['按规则', most.map(([rule, count]) => `${titleOf.get(rule) ?? rule} ${count}`).join('，')] satisfies [string, string]] : [])
	];
}

/** Several lines, without a line feed at the end. */
export function printSummary(summary: Summary): string {
	const { loaded, corrections, decisions, manifest } = summary;
	const bytes = Object.values(manifest.tables).reduce((sum, file) => sum + file.bytes, 0);
	const read = loaded.files - loaded.refused.length - loaded.duplicates.length;
	const rows: [string, string][] = [
		['文件', `${loaded.files}（读取 ${read}，其中未变 ${summary.cached}；重复 ${loaded.duplicates.length}；拒收 ${loaded.refused.length}）`],
		['有提示的文件', String(loaded.withProblems)],
		['报告', String(loaded.reports)],
		['事实', `金额 ${loaded.facts.amounts}，比率 ${loaded.facts.rates}，得分 ${loaded.facts.scores}，指标 ${loaded.facts.indicators}`],
		...findingRows(summary),
		['更正', `采用 ${corrections.applied}，对不上 ${corrections.unmatched}`],
		['处理决定', `采用 ${decisions.applied}，对不上 ${decisions.unmatched}`],
		['待人工核对', `${summary.needsReview} → ${summary.reviewList}`],
		['数据版本', `${manifest.data_version}（${Object.keys(manifest.tables).length} 张表，${(bytes / 1_000_000).toFixed(2)} MB）→ ${summary.out}`]
	];
	return table(rows);
}

/** One line a file that was not taken in: name, reason, what to do. */
export function printRefused(loaded: Loaded): string {
	return loaded.refused.map(({ file, text }) => `拒收 ${file}：${text}`).join('\n');
}

/** What a line of corrections.csv may name besides facts by their ids: what a report has once, and pairs of the glossary's words, in codes or in Chinese. */
import { CATEGORIES, MEASURES, STAGES } from '../model/vocabulary.ts';

type Words = Readonly<Record<string, { readonly zh: string }>>;

const OF_REPORT = {
	department: { zh: '单位' },
	year: { zh: '年度' },
	project: { zh: '项目名称' },
	total_score: { zh: '总分' },
	grade: { zh: '等级' },
	headcount_authorized: { zh: '编制数' },
	headcount_actual: { zh: '实有人数' }
} as const satisfies Words;

/** 年初预算 and 年初预算数 are one. */
const bare = (name: string): string => name.replace(/\s/g, '').replace(/数$/, '');

const codeIn = (words: Words, name: string): string | null =>
	Object.hasOwn(words, name) ? name : (Object.keys(words).find((code) => bare(words[code]?.zh ?? '') === bare(name)) ?? null);

/** A field as rows name it; what is no word of the glossary stays as it is written. */
export function fieldByCodes(written: string): string {
	const [first = '', second, ...more] = written.split(/[/／]/).map((part) => part.trim());
	if (second === undefined) return codeIn(OF_REPORT, written) ?? written;
	const [amount, stage] = [codeIn(CATEGORIES, first), codeIn(STAGES, second)];
	if (more.length === 0 && amount !== null && stage !== null) return `${amount}/${stage}`;
	const [measure, category] = [codeIn(MEASURES, first), second === '' ? '' : codeIn(CATEGORIES, second)];
	return more.length === 0 && measure !== null && category !== null ? `${measure}/${category}` : written;
}

/** Whether a pair is category and stage of an amount, or measure and category of a rate. */
export const isPair = (first: string, second: string): boolean =>
	(Object.hasOwn(CATEGORIES, first) && Object.hasOwn(STAGES, second)) ||
	(Object.hasOwn(MEASURES, first) && (second === '' || Object.hasOwn(CATEGORIES, second)));

const listed = (words: Words): string =>
	Object.entries(words)
		.map(([code, { zh }]) => `${code} ${zh}`)
		.join('、');

/** For the terminal, once below the lines that name none of them. */
export const FIELDS_HELP = [
	'corrections.csv 的 field 可写代码或中文：',
	`  报告各有一项的：${listed(OF_REPORT)}`,
	'  事实编号：a12、r3、s1、i7.score（原文页和 needs-review.csv 里有）',
	'  金额写“类别/阶段”，如 basic/executed 或 基本支出/全年执行数；比率写“比率/类别”，如 execution/total 或 执行率/部门整体支出',
	`  类别：${listed(CATEGORIES)}`,
	`  阶段：${listed(STAGES)}`,
	`  比率：${listed(MEASURES)}`
].join('\n');

/** What a clerk's lines change, what is kept, and what is reported instead of dropped. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ResolvedDepartment } from '../../src/lib/facts/identity/resolve-department.ts';
import { FIELDS_HELP } from '../../src/lib/pipeline/correction-fields.ts';
import { parseCorrections, unmatchedText } from '../../src/lib/pipeline/correction-lines.ts';
import { Corrector } from '../../src/lib/pipeline/corrections.ts';
import type { FileRows } from '../../src/lib/pipeline/file-rows.ts';
import { needsReview, printNeedsReview } from '../../src/lib/pipeline/needs-review.ts';
import { amount, indicator, rate, report, score } from './rows.ts';

const HEAD = 'report,field,value,reason,by,date\n';
const ID = 'a1b2c3d4e5';

const department = (name: string): ResolvedDepartment => ({
	department_id: `id-${name}`,
	name,
	aliases: [],
	region_code: '990101',
	region: null,
	peer_group: 'govDept',
	peer_group_origin: 'pattern',
	due_from: null,
	due_to: null,
	merged_into: null,
	listed: false
});

const rowsOf = (more: Partial<FileRows> = {}): FileRows => ({
	reports: [report(ID, { file: 'reports/甲局.txt' })],
	amounts: [
		amount('basic', 'executed', 84.04, { fact_id: `${ID}.a1`, report_id: ID }),
		amount('project', 'executed', 10, { fact_id: `${ID}.a2`, report_id: ID }),
		amount('project', 'executed', 12, { fact_id: `${ID}.a3`, report_id: ID, certainty: 'low', note: '单位由标题承接', quote: '=12' })
	],
	rates: [rate('total', 97, { fact_id: `${ID}.r1`, report_id: ID })],
	scores: [score('total', { fact_id: `${ID}.s1`, report_id: ID, score: 99 }), score('grade', { fact_id: `${ID}.s2`, report_id: ID, grade: '优' })],
	indicators: [indicator(10, 9, 90, { fact_id: `${ID}.i1`, report_id: ID, target: '≥100户', actual: '90户' })],
	passages: [],
	messages: [],
	features: [],
	missing: [],
	...more
});

function run(lines: string, rows = rowsOf()) {
	const corrector = new Corrector(parseCorrections(HEAD + lines), department);
	const corrected = corrector.correct(
		rows,
		rows.reports.map(() => department('甲局'))
	);
	return { ...corrected, corrector };
}

describe('corrections', () => {
	it('correct an amount by category and stage, keep what was read, and move its decimals', () => {
		const { rows, corrector } = run(`${ID},basic/executed,"1,084.5万元",单位笔误,王某,2024-05-01\n`);
		expect(rows.amounts[0]).toMatchObject({ value_wan: 1084.5, decimals: 1, corrected_from: '84.04', correction_reason: '单位笔误' });
		expect(corrector.rows()).toMatchObject([{ correction_no: 1, state: 'applied', report_id: ID, fact_id: `${ID}.a1`, before: '84.04', by: '王某' }]);
		expect(corrector.unmatched()).toEqual([]);
	});

	const single: readonly (readonly [string, (rows: FileRows) => unknown, unknown])[] = [
		[`${ID},a2,11,,,`, (rows) => rows.amounts[1]?.value_wan, 11],
		[`${ID},${ID}.a2,11,,,`, (rows) => rows.amounts[1]?.value_wan, 11],
		[`甲局.txt,r1,98.5%,,,`, (rows) => rows.rates[0]?.stated_percent, 98.5],
		[`reports/甲局.txt,execution/total,98.5,,,`, (rows) => rows.rates[0]?.stated_percent, 98.5],
		[`${ID},total_score,95分,,,`, (rows) => rows.scores[0]?.score, 95],
		[`${ID},grade,良,,,`, (rows) => rows.scores[1]?.grade, '良'],
		[`${ID},i1.score,8,,,`, (rows) => rows.indicators[0]?.score, 8],
		[`${ID},i1.actual,100户,,,`, (rows) => rows.indicators[0]?.attainment, 100],
		[`${ID},year,2022年度,,,`, (rows) => [rows.reports[0]?.year, rows.amounts[0]?.year], [2022, 2022]],
		[`${ID},headcount_actual,12,,,`, (rows) => rows.reports[0]?.headcount_actual, 12],
		[`${ID},department,乙局,,,`, (rows) => rows.reports[0]?.department_id, 'id-乙局']
	];
	it.each(single)('%s', (line, read, expected) => {
		const { rows, corrector } = run(`${line}\n`);
		expect(read(rows)).toEqual(expected);
		expect(corrector.unmatched()).toEqual([]);
	});

	it.each([
		['基本支出/全年执行数', 'basic/executed'],
		['部门整体支出 ／ 年初预算', 'total/initial_budget'],
		['execution/部门整体支出', 'execution/total'],
		['执行率/', 'execution/'],
		['总分', 'total_score'],
		['a12', 'a12'],
		['基本支出/别的', '基本支出/别的']
	])('take %s for %s', (written, field) => {
		expect(parseCorrections(`${HEAD}${ID},${written},1,,,\n`).map((line) => line.field)).toEqual([field]);
	});

	it('name every field that may be written, in codes and in Chinese', () => {
		for (const words of ['basic 基本支出', 'initial_budget 年初预算数', 'control 控制率', 'total_score 总分']) expect(FIELDS_HELP).toContain(words);
	});

	it('move the department with a corrected name', () => {
		expect(run(`${ID},department,乙局,,,\n`).departments.map((one) => one.name)).toEqual(['乙局']);
	});

	it('keep the first value where one figure is corrected twice', () => {
		const { rows } = run(`${ID},a1,85,,,\n${ID},a1,86,,,\n`);
		expect(rows.amounts[0]).toMatchObject({ value_wan: 86, corrected_from: '84.04' });
	});

	const unmatched: readonly (readonly [string, string])[] = [
		['ffffffffff,a1,1,,,', 'no-report'],
		[`${ID},a9,1,,,`, 'no-fact'],
		[`${ID},capital/executed,1,,,`, 'no-fact'],
		[`${ID},project/executed,11,,,`, 'several-facts'],
		[`${ID},a1,八十四,,,`, 'not-a-number'],
		[`${ID},nonsense,1,,,`, 'unknown-field'],
		[`${ID},basic/spent,1,,,`, 'unknown-field'],
		[`${ID},基本支出/支出数,1,,,`, 'unknown-field'],
		[`${ID},基本支出,1,,,`, 'unknown-field'],
		[`${ID},资本性支出/全年执行数,1,,,`, 'no-fact']
	];
	it.each(unmatched)('report %s as %s and change nothing', (line, why) => {
		const before = rowsOf();
		const { rows, corrector } = run(`${line}\n`, before);
		expect(rows).toEqual(before);
		expect(corrector.unmatched().map((one) => one.why)).toEqual([why]);
		expect(corrector.rows()[0]?.state).toBe('unmatched');
		expect(corrector.unmatched().map((one) => unmatchedText(one.correction, one.why))[0]).toContain('第 2 行');
	});

	it('refuse a line that was written against another reading', () => {
		const corrections = parseCorrections(`report,field,value,reason,by,date,read\n${ID},a1,85,,,,83.00\n${ID},a2,11,,,,10.0\n`);
		const corrector = new Corrector(corrections, department);
		const { rows } = corrector.correct(rowsOf(), [department('甲局')]);
		expect(rows.amounts.map((row) => row.value_wan)).toEqual([84.04, 11, 12]);
		expect(corrector.unmatched().map((one) => one.why)).toEqual(['read-changed']);
	});

	it('pass over lines that are not filled in', () => {
		expect(parseCorrections(`${HEAD}${ID},a1,,,,\n\n`)).toEqual([]);
	});

	it('never take a file name for one of several reports', () => {
		const two = rowsOf({ reports: [report(`${ID}-1`, { file: '甲局.txt' }), report(`${ID}-2`, { file: '甲局.txt', part: 2 })], amounts: [] });
		const [line] = run('甲局.txt,year,2020,,,\n', two).corrector.unmatched();
		expect(line?.why).toBe('several-in-file');
		expect(line && unmatchedText(line.correction, line.why, line.reports)).toContain(`请写其中一份的编号：${ID}-1、${ID}-2`);
	});
});

describe('needs-review.csv', () => {
	it('lists uncertain figures and reports without unit or year, in the columns of corrections.csv', () => {
		const rows = rowsOf({ reports: [report(ID, { file: '甲局.txt', department_as_written: null, year: null })] });
		expect(needsReview(rows).map((line) => line.field)).toEqual(['department', 'year', 'a3']);
		expect(needsReview(rows).at(-1)?.note).toBe('项目支出 全年执行数（万元），单位由标题承接');
		const csv = printNeedsReview(needsReview(rows));
		expect(csv.startsWith('\ufeffreport,field,value,reason,by,date,read,quote,note,file\r\n')).toBe(true);
		expect(csv).toContain("'=12");
	});

	it('can be filled in and handed back', () => {
		const table = Papa.parse<string[]>(printNeedsReview(needsReview(rowsOf())), { skipEmptyLines: true }).data;
		const filled = Papa.unparse(table.map((row, at) => (at === 0 ? row : row.map((cell, column) => (column === 2 ? '10' : cell)))));
		const corrector = new Corrector(parseCorrections(filled), department);
		expect(corrector.correct(rowsOf(), [department('甲局')]).rows.amounts[2]).toMatchObject({ value_wan: 10, corrected_from: '12' });
		expect(corrector.unmatched()).toEqual([]);
	});
});

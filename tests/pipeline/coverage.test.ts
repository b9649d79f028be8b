/** Which report counts, and what coverage says of years that came in, are due, or could not be read. */
import { describe, expect, it } from 'vitest';
import type { ReportRow } from '../../src/lib/model/tables.ts';
import { coverageRows, unownedFiles, type DueDepartment } from '../../src/lib/pipeline/coverage.ts';
import { selectReports } from '../../src/lib/pipeline/select-reports.ts';
import { report } from './rows.ts';

const due = (department_id: string, from: number | null, to: number | null = null): DueDepartment => ({
	department_id,
	names: [`${department_id}单位`],
	region_code: '990101',
	due_from: from,
	due_to: to
});

describe('the report that counts', () => {
	const chosen = (reports: readonly ReportRow[]) => selectReports(reports).map((row) => [row.report_id, row.selected, row.superseded_by]);

	it('is the form, then the newer file, then the first part', () => {
		expect(chosen([report('a', { layout: 'form' }), report('b', { part: 2 })])).toEqual([
			['a', true, null],
			['b', false, 'a']
		]);
		expect(chosen([report('a', { file: '1.txt' }), report('b', { file: '2.txt' })])).toEqual([
			['a', false, 'b'],
			['b', true, null]
		]);
	});

	it('is a report before a draft by its name, and before a row of a list of figures, whichever is the newer', () => {
		expect(
			chosen([report('a', { file: '甲/1.txt', file_sha256: 'a' }), report('b', { file: '甲/2（初稿，作废）.docx', file_sha256: 'b', layout: 'form' })])
		).toEqual([
			['a', true, null],
			['b', false, 'a']
		]);
		expect(chosen([report('a', { file: '1.txt', file_sha256: 'a' }), report('b', { file: '2021年批复.csv', file_sha256: 'b', layout: 'form' })])).toEqual([
			['a', true, null],
			['b', false, 'a']
		]);
		const row = (id: string, department_id: string) =>
			report(id, { file: '全县.xlsx', file_sha256: 'list', layout: 'form', department_id, indicator_count: 0 });
		expect(chosen([report('a', { file: '1.txt', file_sha256: 'a' }), row('b', report('a').department_id), row('c', '丙'), row('d', '丁')])[1]).toEqual([
			'b',
			false,
			'a'
		]);
	});

	it('is every report where department, year, kind or project differ, or no year is read', () => {
		const others = [report('a'), report('b', { year: 2022 }), report('c', { kind: 'project', project: '甲' }), report('d', { kind: 'project', project: '乙' })];
		expect(selectReports([...others, report('e', { year: null }), report('f', { year: null })]).every((row) => row.selected)).toBe(true);
	});

	it('takes all amounts or none from the report behind it, and the score where it has none', () => {
		const form = report('a', { layout: 'form', self_score: 86 });
		const narrative = report('b', {
			part: 2,
			adjusted_wan: 100,
			adjusted_fact: 'b.a1',
			executed_wan: 90,
			executed_fact: 'b.a2',
			rate_adjusted: 90,
			self_score: 99,
			headcount_actual: 7
		});
		expect(selectReports([form, narrative])[0]).toMatchObject({
			executed_wan: 90,
			executed_fact: 'b.a2',
			rate_adjusted: 90,
			self_score: 86,
			headcount_actual: 7,
			conflicting: false
		});
		const partial = { ...form, adjusted_wan: 120 };
		expect(selectReports([partial, narrative])[0]).toMatchObject({ adjusted_wan: 120, executed_wan: null, conflicting: true });
	});
});

describe('coverage', () => {
	const state = (rows: ReturnType<typeof coverageRows>) => rows.map((row) => [row.department_id, row.year, row.state, row.basis]);

	it('says not submitted on the word of the list, up to the last year of the region', () => {
		const rows = coverageRows(
			[report('a', { department_id: '甲', year: 2022 }), report('b', { department_id: '乙', year: 2023 })],
			[due('甲', 2021), due('丙', 2022, 2022)],
			[]
		);
		expect(state(rows)).toEqual([
			['甲', 2022, 'submitted', 'report'],
			['乙', 2023, 'submitted', 'report'],
			['甲', 2021, 'not_submitted', 'due-list'],
			['甲', 2023, 'not_submitted', 'due-list'],
			['丙', 2022, 'not_submitted', 'due-list']
		]);
	});

	it('without a list says so only for gaps', () => {
		const rows = coverageRows([report('a', { department_id: '甲', year: 2020 }), report('b', { department_id: '甲', year: 2022 })], [due('甲', null)], []);
		expect(state(rows).slice(2)).toEqual([['甲', 2021, 'not_submitted', 'gap']]);
	});

	it('of another region’s later reports makes nothing due', () => {
		const rows = coverageRows(
			[report('a', { department_id: '甲', year: 2021 }), report('b', { department_id: '乙', year: 2024, region_code: '430406' })],
			[due('甲', 2021)],
			[]
		);
		expect(state(rows).filter(([id]) => id === '甲')).toEqual([['甲', 2021, 'submitted', 'report']]);
	});

	it('calls a year unreadable when a refused file names department and year, and nothing else', () => {
		const rows = coverageRows([], [due('甲', null), due('乙', null)], ['2021/甲单位.pdf', '乙单位.pdf', '甲单位乙单位2021.pdf']);
		expect(state(rows)).toEqual([['甲', 2021, 'unreadable', 'report']]);
	});

	it('counts refused files that name no department with a year', () => {
		const known = [due('甲', null), { ...due('乙', null), names: ['乙单位', '乙县单位办公室'] }];
		expect(unownedFiles(['2021/甲单位.pdf', '2021/乙县单位办公室.docx'], known)).toBe(0);
		expect(unownedFiles(['扫描件001.pdf', '乙单位.pdf', '甲单位乙单位2021.pdf', '丙单位2021.docx'], known)).toBe(4);
	});

	it('prefers a report that was read to a file that was not', () => {
		expect(state(coverageRows([report('a', { department_id: '甲' })], [due('甲', null)], ['甲单位2021.pdf']))).toEqual([['甲', 2021, 'submitted', 'report']]);
	});
});

/** The draft circular: its counts are those of the rows, departments stand in it as leads only and can be left out, and nothing is said to hold that nobody has confirmed. */
import { describe, expect, it } from 'vitest';
import { circularContent, type Telling } from '../../src/lib/components/circular/content.ts';
import { en } from '../../src/lib/i18n/en/words.ts';
import { zh } from '../../src/lib/i18n/zh/words.ts';
import { DEFAULT_FILTER } from '../../src/lib/model/view.ts';
import type { CircularAnswers } from '../../src/lib/queries/circular/circular-rows.ts';
import { RULES } from '../../src/lib/review/rules/index.ts';

const rule = (id: string, departments: number, reports: number, critical: number, major: number) => ({
	rule: id,
	critical,
	major,
	minor: 0,
	info: 0,
	departments,
	reports,
	amount_wan: departments === 0 ? 0 : 1234.5
});
const ROWS: CircularAnswers = {
	scope: { ...DEFAULT_FILTER, years: { from: 2021, to: 2024 } },
	moved: [],
	marks: [],
	summary: [{ reports: 40, without_executed: 3, reworded: 0, simulated: 0, without_year: 0, last_year: 2024, findings: 9 }],
	reach: [{ reports: 40, departments: 12, flagged: 6, flagged_departments: 5 }],
	rules: [rule('exec-overrun', 4, 5, 2, 3), rule('score-sum', 3, 3, 0, 3), rule('digit-pattern', 0, 0, 0, 1)],
	status: [{ status: 'open', findings: 9 }],
	checks: [
		{ rule: 'exec-overrun', outcome: 'fired', reason: null, reports: 5 },
		{ rule: 'exec-overrun', outcome: 'passed', reason: null, reports: 25 },
		{ rule: 'exec-overrun', outcome: 'skipped', reason: 'no-spending', reports: 10 }
	],
	leads: [
		{
			rule: 'exec-overrun',
			finding_id: 'f1',
			severity: 'critical',
			report_id: 'r1',
			department_id: 'd1',
			department: '甲局',
			provenance: 'real',
			year: 2023,
			kind: 'department',
			project: null,
			message_id: 'exec-overrun.adjusted',
			params: 'line=total\nexecuted=120\nbudget=100\nrate=120\ngap=20',
			certainty: 'low',
			status: 'open'
		}
	],
	places: [
		{
			finding_id: 'f1',
			ordinal: 1,
			report_id: 'r1',
			quote: '甲局支出 120 万元',
			start: 0,
			end: 5,
			department: '甲局',
			year: 2023,
			kind: 'department',
			project: null,
			passage: 3,
			in_table: 0
		}
	]
};
const telling: Telling = {
	words: zh,
	tongue: 'zh',
	rules: RULES,
	named: true,
	place: '某县',
	filters: '2021—2024 年',
	dataLine: '数据版本 abc',
	origin: ''
};
const all = (of: CircularAnswers, how: Telling): string => JSON.stringify(circularContent(of, how));

describe('the circular', () => {
	it('says how many reports were compared, how many have points, and n for each problem', () => {
		const { opening, table, problems, title } = circularContent(ROWS, telling);
		expect(title).toBe('关于某县 2021—2024 年度部门整体支出绩效自评普遍问题的通报（稿）');
		expect(opening).toContain('12 个单位的 40 份');
		expect(opening).toContain('**6 份**（5 个单位）列出待核事项，34 份没有列出');
		expect(opening).toContain('共列出 **9 条**：严重 2、较重 7');
		expect(table.rows[0]).toEqual(['执行数超预算', '4', '5', '30', '5', '2']);
		expect(problems[0]?.text).toContain('n = 30 份报告中，5 份（4 个单位）');
	});
	it('keeps what is about a whole region out of the departments', () => {
		const { table, problems, opening } = circularContent(ROWS, telling);
		expect(table.rows[2]?.slice(1, 4)).toEqual(['按地区', '—', '—']);
		expect(problems.map((problem) => problem.rule)).toEqual(['exec-overrun', 'score-sum']);
		expect(opening).toContain('按地区、年度汇总比对，列出待核事项 1 条');
	});
	it('names a department as a lead with the words it stands on, and says where reading was uncertain', () => {
		const [lead] = circularContent(ROWS, telling).problems[0]?.leads ?? [];
		expect(lead?.who).toBe('甲局（2023 年）：');
		expect(lead?.text).toContain('请先核对原文');
		expect(lead?.quotes).toEqual([expect.objectContaining({ text: '甲局支出 120 万元', place: '部门整体，第 3 段' })]);
	});
	it('adds up no money over findings: a whole and its parts may both be findings', () => expect(all(ROWS, telling)).not.toMatch(/1,234\.50|涉及金额/));
	it('quotes up to four places of a finding, and says how many there are in all where there are more', () => {
		const cited = (n: number): CircularAnswers => ({
			...ROWS,
			places: Array.from({ length: n }, (_, at) => ROWS.places.map((place) => ({ ...place, ordinal: at + 1, quote: `第${at + 1}处` }))).flat()
		});
		const lead = (n: number) => circularContent(cited(n), telling).problems[0]?.leads[0];
		expect(lead(4)?.quotes.map((quote) => quote.text)).toEqual(['第1处', '第2处', '第3处', '第4处']);
		expect(lead(4)?.more).toBe('');
		expect([lead(6)?.quotes.length, lead(6)?.more]).toEqual([4, '等 6 处，全部见报告页。']);
		expect(circularContent(cited(6), { ...telling, named: false }).problems[0]?.leads[0]?.more).toBe('');
	});
	it('without names holds none, not in a quote either', () => {
		expect(all(ROWS, telling)).toContain('甲局');
		expect(all(ROWS, { ...telling, named: false })).not.toContain('甲局');
	});
	it('says that nobody has checked, until somebody has', () => {
		expect(circularContent(ROWS, telling).opening).toContain('均未经人工核实');
		const some = { ...ROWS, status: [...ROWS.status, { status: 'confirmed', findings: 2 }, { status: 'dismissed', findings: 1 }] };
		expect(circularContent(some, telling).opening).toContain('确认 2、排除（不计入以上各数） 1；其余 9 条尚未核实');
	});
	it('says that thresholds are moved, and which reports could not be read', () => {
		const moved = { ...ROWS, moved: [{ message: 'exec-overrun.adjusted', direction: 'above' as const, steps: [] }] };
		expect(circularContent(moved, telling).foot.join()).toContain('1 处阈值与默认值不同');
		expect(circularContent(ROWS, telling).foot.join()).toContain('3 份未读出执行数');
	});
	it.each([
		['zh', zh],
		['en', en]
	] as const)('accuses nobody (%s)', (tongue, words) => {
		const text = all(ROWS, { ...telling, tongue, words });
		expect(text).not.toMatch(/违规|违纪|造假|弄虚作假|虚报|错误|fraud|violat|wrongdoing|guilty/i);
	});
	it('tells of a view without findings that there are none', () => {
		const none = { ...ROWS, rules: [], leads: [], places: [], reach: [{ reports: 40, departments: 12, flagged: 0, flagged_departments: 0 }], status: [] };
		const { opening, problems, tableHead } = circularContent(none, telling);
		expect(opening).toContain('没有列出待核事项');
		expect([problems, tableHead]).toEqual([[], '一、没有列出的问题']);
	});
});

import { describe, expect, it } from 'vitest';
import { findings as zh } from '../../src/lib/i18n/zh/findings.ts';
import { decisionKey, matchDecisions, parseDecisions, printDecisions } from '../../src/lib/review/decisions.ts';
import { inOrder } from '../../src/lib/review/order.ts';
import { regrade } from '../../src/lib/review/regrade.ts';
import { requireRule, RULES } from '../../src/lib/review/rules/index.ts';
import { parseScoreSchemes } from '../../src/lib/review/schemes.ts';
import { sentenceOf } from '../../src/lib/review/sentence.ts';
import { parseSettings, settingsOf } from '../../src/lib/review/settings.ts';
import { listWith, ruleText } from '../../scripts/new-rule.ts';

const HEAD = 'department,year,kind,project,rule,line,decision,reason,by,date\n';

describe('a sentence on corrected figures', () => {
	it('says which figure is not the report’s own', () => {
		const params = 'line=project\nexecuted=48.19\nbudget=49\ncorrected=48.19<4819';
		expect(sentenceOf(zh, 'exec-overrun.line', params)).toMatch(/48\.19\*\* 是人工更正后的数，报告原写 \*\*4819/);
		expect(sentenceOf(zh, 'exec-overrun.line', 'line=project\nexecuted=48.19\nbudget=49')).not.toContain('更正');
	});
});

describe('the catalogue', () => {
	it('has 40 rules, numbered in order, with ids of their own', () => {
		expect(RULES.map((rule) => rule.no)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
		expect(new Set(RULES.map((rule) => rule.id)).size).toBe(40);
	});
	it('has a sentence, a request and known reasons for every rule', () => {
		for (const rule of RULES) {
			for (const name of Object.keys(rule.cases)) expect(Object.keys(zh.sentence)).toContain(`${rule.id}.${name}`);
			expect(Object.keys(zh.ask)).toContain(rule.id);
			const reasons = [...rule.checks(settingsOf(rule, {}).thresholds).text.matchAll(/then '([a-z-]+)'/g)].map((hit) => hit[1] ?? '');
			for (const reason of reasons) expect(Object.keys(zh.skip)).toContain(reason);
		}
	});
	it('joins texts by hp_join, which fits into memory however many reports there are', () => {
		for (const rule of RULES) expect(rule.candidates(settingsOf(rule, {}).thresholds).text, rule.id).not.toContain('string_agg');
	});
	it('has sentences for no case that is not there', () => {
		const cases = RULES.flatMap((rule) => Object.keys(rule.cases).map((name) => `${rule.id}.${name}`));
		expect(Object.keys(zh.sentence).filter((id) => !cases.includes(id))).toEqual([]);
	});
	it('gives every threshold and every step a source', () => {
		for (const rule of RULES) {
			for (const { source } of [...Object.values(rule.thresholds), ...Object.values(rule.cases)]) {
				expect(source.zh, rule.id).not.toBe('');
				expect(source.en, rule.id).not.toBe('');
				expect(`${source.zh}${source.en}`, 'readers see it: a notice or a standard, not our own papers').not.toMatch(/\.md|\bS[0-4]\b|\[J\]/);
			}
		}
	});
	it('lists steps worst first, in the direction of the measure', () => {
		for (const rule of RULES) {
			for (const one of Object.values(rule.cases)) {
				const froms = one.steps.map((step) => step.from);
				const sorted = [...froms].sort((a, b) => (one.direction === 'above' || one.direction === 'at-least' ? b - a : a - b));
				expect(froms).toEqual(sorted);
			}
		}
	});
});

describe('inOrder', () => {
	it('puts a rule behind those it reads, and those that read all at the end', () => {
		const order = inOrder(RULES).map((rule) => rule.id);
		expect(order.indexOf('yoy-jump')).toBeGreaterThan(order.indexOf('exec-extreme'));
		expect(order.slice(-2)).toEqual(['inflated-total', 'peer-outlier']);
	});
	it('refuses rules that wait for each other', () => {
		const [a, b] = [requireRule('exec-overrun'), requireRule('exec-extreme')];
		expect(() =>
			inOrder([
				{ ...a, after: [b.id] },
				{ ...b, after: [a.id] }
			])
		).toThrow(/wait for each other/);
	});
});

describe('regrade', () => {
	const overrun = requireRule('exec-overrun').cases['line'];
	const finding = (measure: number | null, severity_cap: string | null = null, certainty = 'high') => ({ measure, severity_cap, certainty });
	it.each([
		[finding(130), 'critical'],
		[finding(120), 'major'],
		[finding(104), 'minor'],
		[finding(100), null],
		[finding(null), null],
		[finding(130, 'minor'), 'minor'],
		[finding(130, null, 'low'), 'major'],
		[finding(104, null, 'low'), 'minor']
	])('%o is %s', (given, severity) => {
		if (!overrun) throw new Error('no case');
		expect(regrade(given, overrun)).toBe(severity);
	});
});

describe('decisions', () => {
	const row = 'd1,2022,department,,exec-overrun,total,确认,已核实,张三,2023-05-01\n';
	it('reads words of both languages and names rows that it cannot read', () => {
		const { decisions, problems } = parseDecisions(
			`${HEAD}${row}d1,2022,department,,exec-overrun,basic,dismissed,,,\nd1,22,department,,exec-overrun,,确认,,,\nd1,2022,,,,,确认,,,\nd1,2022,,,x,,也许,,,\n`
		);
		expect(decisions.map((decision) => decision.decision)).toEqual(['confirmed', 'dismissed']);
		expect(problems).toEqual([
			{ row: 4, why: 'bad-year' },
			{ row: 5, why: 'no-rule' },
			{ row: 6, why: 'unknown-decision' }
		]);
	});
	it('takes the later of two rows with one key', () => {
		expect(parseDecisions(`${HEAD}${row}${row.replace('确认', '退回')}`).decisions.map((decision) => decision.decision)).toEqual(['returned']);
	});
	it('matches by department, year, kind, project, rule and line, and reports the rest', () => {
		const { decisions } = parseDecisions(`${HEAD}${row}d2,2022,department,,exec-overrun,total,确认,,,\n`);
		const key = decisionKey({ department_id: 'd1', year: 2022, kind: 'department', project: null, rule: 'exec-overrun', line: 'total' });
		const { matched, unmatched } = matchDecisions(decisions, new Map([['f1', key]]));
		expect(matched.map((one) => one.finding_id)).toEqual(['f1']);
		expect(unmatched.map((one) => one.department)).toEqual(['d2']);
	});
	it('prints what it reads', () => {
		const { decisions } = parseDecisions(HEAD + row);
		expect(parseDecisions(printDecisions(decisions)).decisions).toEqual(decisions);
	});
});

describe('settings and schemes', () => {
	it('takes over what it knows and names what it does not', () => {
		const json = JSON.stringify({
			'exec-overrun': { steps: { line: [{ severity: 'critical', from: 150 }] } },
			'peer-outlier': { thresholds: { smallest: 12, odd: 1 } },
			'no-such-rule': {}
		});
		const { settings, problems } = parseSettings(json, RULES);
		expect(problems).toEqual(['peer-outlier.thresholds.odd', 'no-such-rule']);
		expect(settingsOf(requireRule('exec-overrun'), settings).cases['line']?.steps).toEqual([{ severity: 'critical', from: 150 }]);
		expect(settingsOf(requireRule('peer-outlier'), settings).thresholds['smallest']).toBe(12);
		expect(parseSettings('{', RULES).problems).toEqual(['json']);
	});
	it('reads local schemes with the usual bands as default', () => {
		const { rows, problems } = parseScoreSchemes(
			JSON.stringify({ local: [{ region: '990101', from: 2022, variant: 'V2', bands: { excellent: 95 }, required: ['base-data'] }, { region: 'x' }] })
		);
		expect(rows).toEqual([{ region_code: '990101', year_from: 2022, year_to: 9999, variant: 'V2', excellent: 95, good: 80, fair: 60, required: 'base-data' }]);
		expect(problems).toEqual([2]);
	});
});

describe('sentenceOf', () => {
	it('writes the arithmetic out, with ids in words', () => {
		const text = sentenceOf(zh, 'exec-underspend.unexplained', 'line=total\nbudget=1200.5\nexecuted=600.25\nrate=50\nreason=');
		expect(text).toBe('整体支出执行率 **50.00%**（600.25 ÷ 1,200.50），报告没有写明未支出的具体原因。');
	});
	it('prints words of the report as they are', () => {
		expect(sentenceOf(zh, 'wrong-name-or-year.year', 'words=2020\nown=甲局\nyear=2021\nn=2')).toBe('评价年度为 2021 年，正文写作 **2020** 年（2 处）。');
	});
	it('leaves no gap in any sentence of the examples', () => {
		for (const sentence of Object.values(zh.sentence)) expect(sentence({})).not.toContain('[object');
	});
});

describe('new-rule', () => {
	it('writes a rule that is listed and does not fire yet', () => {
		expect(ruleText('spend-too-late', 41)).toContain("export const spendTooLate = defineRule({\n\tid: 'spend-too-late',\n\tno: 41,");
		const list = listWith("import { a } from './a.ts';\n\nexport const RULES: readonly Rule[] = [\n\ta\n];\n", 'spend-too-late');
		expect(list).toBe(
			"import { a } from './a.ts';\nimport { spendTooLate } from './spend-too-late.ts';\n\nexport const RULES: readonly Rule[] = [\n\ta,\n\tspendTooLate\n];\n"
		);
	});
});

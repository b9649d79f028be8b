/** Sentences and lists that several pages share: who was due, findings of one cause, what fits on a page, ticks and names that can be told apart. */
import { describe, expect, it } from 'vitest';
import { smaller, type Fitting } from '../../src/lib/components/brief/fitting.ts';
import { dueWords } from '../../src/lib/components/due-words.ts';
import { letterContent, letterEntries } from '../../src/lib/components/letter/content.ts';
import { tickDecimals } from '../../src/lib/charts/scale.ts';
import { zh } from '../../src/lib/i18n/zh/words.ts';
import { causeOf } from '../../src/lib/model/causes.ts';
import type { FindingPlaceRow } from '../../src/lib/queries/findings/finding-places.ts';
import type { LetterFindingRow } from '../../src/lib/queries/letter/letter-findings.ts';
import type { CoverageYearRow } from '../../src/lib/queries/overview/coverage-by-year.ts';

const coverage = (given: Partial<CoverageYearRow>): CoverageYearRow => ({
	year: 2024,
	due: 59,
	due_submitted: 57,
	due_unreadable: 0,
	outside: 0,
	unnamed: 0,
	submitted: 59,
	not_submitted: 2,
	unreadable: 0,
	by_gap: 0,
	...given
});

describe('who was due', () => {
	it('counts those that came in of those that were due, others apart', () =>
		expect(dueWords(coverage({ unnamed: 2, outside: 1 }), zh)).toEqual({ due: '应报 59、已报 57、未报 2', besides: '名单外 1、单位不明 2' }));
	it('tells a file that could not be read from one that did not come', () =>
		expect(dueWords(coverage({ due_unreadable: 1 }), zh).due).toBe('应报 59、已报 57、未报 1、无法读取 1'));
	it('says nothing without a list of who is due', () => expect(dueWords(coverage({ due: 0 }), zh)).toEqual({ due: '', besides: '' }));
});

const finding = (given: Partial<LetterFindingRow>): LetterFindingRow =>
	({
		finding_id: 'f1',
		rule: 'yoy-jump',
		severity: 'critical',
		department_id: 'a',
		year: 2024,
		kind: 'department',
		project: null,
		report_id: 'r1',
		line: 'total',
		stated: null,
		computed: null,
		gap: null,
		message_id: 'yoy-jump.jump',
		params: 'line=total\nstage=executed\nprior=1\ncurrent=2\ngrowth=100',
		certainty: 'high',
		decision: null,
		...given
	}) as LetterFindingRow;
const place = (finding_id: string, ordinal: number): FindingPlaceRow =>
	({
		finding_id,
		ordinal,
		report_id: 'r1',
		quote: `第 ${ordinal} 处`,
		start: 0,
		end: 1,
		department: '甲局',
		year: 2024,
		kind: 'department',
		project: null,
		passage: 3,
		in_table: 0
	}) as FindingPlaceRow;

describe('the letter', () => {
	const of = { department: '甲局', year: 2024 };
	const NOTHING_SETTLED: ReadonlySet<string> = new Set();
	it('says where a count no longer holds because a finding that it counts was settled', () => {
		const row = finding({ rule: 'inflated-total', message_id: 'inflated-total.findings', params: 'score=96\ncritical=1\nmajor=1' });
		const textOf = (settledIn: ReadonlySet<string>) => letterEntries([row], [], of, settledIn, (rule) => rule, zh)[0]?.text ?? '';
		expect(textOf(new Set(['r1']))).toContain('人工复核');
		expect(textOf(NOTHING_SETTLED)).not.toContain('人工复核');
	});
	it('says that people confirmed it only where each point is confirmed', () => {
		const entries = letterEntries([finding({})], [], of, NOTHING_SETTLED, (rule) => rule, zh);
		const footWith = (unconfirmed: number) => letterContent(of, [], entries, { version: '', settled: 0, unconfirmed }, zh).foot.join('');
		expect(footWith(0)).toContain('已经人工确认');
		expect(footWith(1)).not.toContain('已经人工确认');
	});
	it('asks once of one cause, and lists the rest of it below', () => {
		const rows = [finding({}), finding({ finding_id: 'f2', line: 'project' }), finding({ finding_id: 'f3', rule: 'score-sum', message_id: 'score-sum.sum' })];
		const entries = letterEntries(rows, [], of, NOTHING_SETTLED, (rule) => rule, zh);
		expect(entries.map(({ title }) => title)).toEqual(['yoy-jump', 'score-sum']);
		expect(entries[0]?.alikeHead).toBe('另有 1 处同类：');
		expect(entries[0]?.alike.map(({ finding_id }) => finding_id)).toEqual(['f2']);
	});
	it('prints a gap as the findings page does: stated less computed, with its sign', () => {
		const [entry] = letterEntries([finding({ stated: '100万元', computed: '130万元', gap: '30万元' })], [], of, NOTHING_SETTLED, (rule) => rule, zh);
		expect(entry?.sums.at(-1)?.[1]).toBe('−30.00万元');
	});
	it('keeps reports apart', () => {
		const rows = [finding({}), finding({ finding_id: 'f2', report_id: 'r2', project: '某项目' })];
		expect(letterEntries(rows, [], of, NOTHING_SETTLED, (rule) => rule, zh)).toHaveLength(2);
	});
	it('quotes four places and counts the others', () => {
		const places = Array.from({ length: 18 }, (_, at) => place('f1', at + 1));
		const [entry] = letterEntries([finding({})], places, of, NOTHING_SETTLED, (rule) => rule, zh);
		expect(entry?.quotes).toHaveLength(4);
		expect(entry?.more).toContain('14');
	});
	it('sees one cause in rules that look at the same thing', () => {
		expect(causeOf('exec-extreme')).toBe(causeOf('exec-overrun'));
		expect(causeOf('score-sum')).toBe('score-sum');
	});
});

describe('a brief of one page', () => {
	it('gives up rows of the table first, never all of it, and ends', () => {
		const steps: Fitting[] = [];
		for (let now: Fitting | null = { findings: 5, units: 10 }; now !== null; now = smaller(now)) steps.push(now);
		expect(steps[1]).toEqual({ findings: 5, units: 9 });
		expect(steps.at(-1)).toEqual({ findings: 3, units: 3 });
	});
});

describe('ticks', () => {
	it.each([
		[[0, 50, 100], 0],
		[[0, 2.5, 5], 1],
		[[2, 2.25, 2.5], 2],
		[[7], 0]
	])('%j need %i decimals', (ticks, decimals) => expect(tickDecimals(ticks)).toBe(decimals));
});

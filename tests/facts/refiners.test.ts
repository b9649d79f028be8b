import { describe, expect, it } from 'vitest';
import { withoutRepeatedRows } from '../../src/lib/facts/refiners/repeated-rows.ts';
import { withoutSecondRates, withoutSecondReadings } from '../../src/lib/facts/refiners/same-fact.ts';
import { atMostTwoPerNumber } from '../../src/lib/facts/refiners/two-per-number.ts';
import { mergeFacts, NO_FACTS } from '../../src/lib/facts/part-facts.ts';
import type { AmountFact, IndicatorFact, RateFact } from '../../src/lib/model/facts.ts';
import { factsOf } from './invariants.ts';
import { FIXTURES } from './fixtures.ts';

const amount = (over: Partial<AmountFact>): AmountFact => ({
	category: 'total',
	stage: 'executed',
	value_wan: 1,
	unit: '万元',
	decimals: 0,
	start: 0,
	end: 3,
	quote: '1万元',
	origin: 'stated',
	certainty: 'high',
	...over
});

describe('refiners', () => {
	it('keeps two readings of one number and drops the least certain third', () => {
		const facts = [amount({ category: 'revenue_total', certainty: 'low' }), amount({}), amount({ category: 'basic', certainty: 'medium' })];
		expect(atMostTwoPerNumber(facts).map(({ category }) => category)).toEqual(['total', 'basic']);
	});
	it('drops a second reading of one figure and keeps contradictions and repetitions elsewhere', () => {
		const facts = [amount({}), amount({}), amount({ start: 9, end: 12 }), amount({ value_wan: 2, start: 20, end: 23 })];
		expect(withoutSecondReadings(facts)).toHaveLength(3);
	});
	it('keeps one rate a percentage', () => {
		const rate: RateFact = {
			measure: 'execution',
			category: null,
			what: '执行率',
			stated_percent: 98,
			decimals: 0,
			start: 0,
			end: 3,
			quote: '98%',
			origin: 'stated',
			certainty: 'high'
		};
		expect(withoutSecondRates([rate, { ...rate, measure: 'other' }])).toEqual([rate]);
	});
});

describe('rows told again', () => {
	const row = (over: Partial<IndicatorFact>): IndicatorFact => ({
		l1: null,
		l2: null,
		l3: '供养人数',
		target: '≥22人',
		actual: '21人',
		weight: null,
		score: null,
		reason: null,
		dimension: 'output',
		at: {},
		start: 0,
		end: 4,
		quote: '供养人数',
		origin: 'stated',
		certainty: 'high',
		...over
	});
	it('go where they say what the form says, and stay where they say something else', () => {
		const told = [row({ target: '不少于22人' }), row({ actual: '20人' }), row({ l3: '发放率' })];
		expect(withoutRepeatedRows([row({ score: 8 })], told)).toEqual(told.slice(1));
	});
});

describe('mergeFacts', () => {
	it('joins lists and lets the first state what is stated once', () => {
		const first = { ...NO_FACTS, scores: { total: 90, total_max: null, grade: null, dimensions: [] } };
		const second = {
			...NO_FACTS,
			amounts: [amount({})],
			scores: { total: 80, total_max: 100, grade: '优', dimensions: [] },
			headcount: { authorized: 5, actual: null }
		};
		expect(mergeFacts(first, second)).toMatchObject({
			amounts: [{ value_wan: 1 }],
			scores: { total: 90, total_max: 100, grade: '优' },
			headcount: { authorized: 5, actual: null }
		});
	});
});

describe('a whole file', () => {
	it('gives each report its facts, year and unit', () => {
		const { reports, messages } = factsOf(FIXTURES['mixed'] ?? '');
		expect(reports.map(({ kind, layout, year, department }) => [kind, layout, year, department])).toEqual([
			['project', 'form', 2022, '青禾县公路养护中心'],
			['department', 'narrative', 2022, '青禾县文化馆']
		]);
		expect(messages.filter(({ level }) => level === 'error')).toEqual([]);
		expect(reports[1]?.amounts.every((fact) => fact.year === undefined)).toBe(true);
	});
	it('gives a message and no report for a copy with pinyin inserted', () => {
		const { reports, messages } = factsOf('項(xiàng)目績(jì)效自評(píng)表\n支(zhī)出100萬元');
		expect(reports).toEqual([]);
		expect(messages[0]?.level).toBe('error');
	});
	it('says so where there is nothing to read', () => expect(factsOf('').messages.map(({ level }) => level)).toContain('error'));
});

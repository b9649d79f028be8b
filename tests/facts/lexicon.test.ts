import { describe, expect, it } from 'vitest';
import { categoryOfLabel, decidingCategory, findCategories } from '../../src/lib/facts/lexicon/categories.ts';
import { dimensionOf, gradeOf, levelOneAbove, levelTwoOf } from '../../src/lib/facts/lexicon/dimensions.ts';
import { buildLexicon, findWords, spellings } from '../../src/lib/facts/lexicon/lexicon.ts';
import { stageOfLabel } from '../../src/lib/facts/lexicon/stages.ts';

describe('lexicon', () => {
	it('spells out optional and alternative parts', () =>
		expect(spellings('[日常]公用{经费|支出}')).toEqual(['日常公用经费', '日常公用支出', '公用经费', '公用支出']));
	it('finds the longest word, leftmost first', () => {
		const lexicon = buildLexicon<number>([
			['预算', 1],
			['预算执行率', 2]
		]);
		expect(findWords(lexicon, '预算执行率与预算').map(({ meaning }) => meaning)).toEqual([2, 1]);
	});
});

describe('categoryOfLabel', () => {
	it.each([
		['其中:一般公共预算:', 'general_public_budget'],
		['年度资金总额:', 'total'],
		['1、公务用车购置和维护经费', 'official_vehicle'],
		['因公出国(境)费用', 'overseas_travel'],
		['其中:公车购置', 'official_vehicle_purchase'],
		['当年财政拨款', 'fiscal_appropriation'],
		['上年结转资金', 'carryover'],
		['纳入专户管理的非税收入拨款', 'other_funds'],
		['中央补助', 'special_transfer'],
		['商品服务支出', 'goods_services'],
		['其他工资福利支出', 'item']
	])('%s', (label, category) => expect(categoryOfLabel(label)).toBe(category));
	it.each(['项目名称', '年初预算数', '其他', '绩效指标'])('%s names none', (label) => expect(categoryOfLabel(label)).toBeNull());
	it('lets the finer label decide', () => expect(decidingCategory(findCategories('一般公共预算财政拨款基本支出'))?.meaning).toBe('basic'));
});

describe('stageOfLabel', () => {
	it.each([
		['年初预算数(A)', 'initial_budget'],
		['全年(调整)预算数', 'adjusted_budget'],
		['调整预算数(A)', 'adjusted_budget'],
		['2022年决算数', 'executed'],
		['年末结算支出', 'executed'],
		['预算数(A)', 'budget'],
		['上年决算', 'prior']
	])('%s', (label, stage) => expect(stageOfLabel(label)).toBe(stage));
	it('names none for other columns', () => expect(stageOfLabel('分值')).toBeNull());
});

describe('dimensions and levels', () => {
	it.each([
		['预算执行率（10分）', 'execution'],
		['社会公众满意度', 'satisfaction'],
		['项目决策', 'input'],
		['项目管理', 'process'],
		['履职效益', 'outcome'],
		['产出指标', 'output']
	])('%s', (name, dimension) => expect(dimensionOf(name)).toBe(dimension));
	it.each([
		['社会效\n益指标', '社会效益指标'],
		['数量 指标', '数量指标']
	])('%j', (label, name) => expect(levelTwoOf(label)).toBe(name));
	it('knows the level above', () => expect(levelOneAbove('时效指标')).toBe('产出指标'));
	it.each([
		['“ 优秀 ”', '优'],
		['合格', '合格'],
		['优良', null]
	])('grade %s', (word, grade) => expect(gradeOf(word)).toBe(grade));
});

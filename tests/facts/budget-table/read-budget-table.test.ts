/** Tables of many units' figures: a report for each row, columns by their headings. */
import { describe, expect, it } from 'vitest';
import { readReference } from '../../../scripts/node/reference.ts';
import { buildDocument } from '../../../src/lib/document/build-document.ts';
import { columnOf } from '../../../src/lib/facts/budget-table/columns.ts';
import { extractFacts } from '../../../src/lib/facts/index.ts';
import { bytesOf, requireText } from '../../readers/read-fixture.ts';

const reference = readReference();
async function factsOf(csv: string) {
	const facts = extractFacts(buildDocument('a.csv', await requireText('a.csv', bytesOf(csv))), reference);
	for (const report of facts.reports) {
		for (const fact of [...report.amounts, ...report.rates]) expect(csv.slice(fact.start, fact.end)).toBe(fact.quote);
		expect(report.department_at && csv.slice(report.department_at.start, report.department_at.end)).toBe(report.department_at?.quote);
	}
	return facts;
}
const lines = (facts: Awaited<ReturnType<typeof factsOf>>, at = 0) =>
	facts.reports[at]?.amounts.map(
		(one) => `${one.category}/${one.stage} ${one.value_wan} ${one.certainty}${one.single ? ' single' : ''}${one.year ? ` ${one.year}` : ''}`
	);

describe('columnOf', () => {
	const cases: readonly (readonly [string, object | null])[] = [
		['单位名称', { kind: 'unit' }],
		['部门', { kind: 'unit' }],
		['预算年度', { kind: 'year' }],
		['年初预算数(万元)', { kind: 'amount', category: 'total', stage: 'initial_budget', unit: '万元' }],
		['基本支出决算数(元)', { kind: 'amount', category: 'basic', stage: 'executed', unit: '元' }],
		['预算数', { kind: 'amount', stage: 'adjusted_budget', anyBudget: true }],
		['2022年决算数', { kind: 'amount', stage: 'executed', year: 2022 }],
		['三公经费预算数', { kind: 'amount', category: 'three_public' }],
		['预算执行率(%)', { kind: 'rate', measure: 'execution', category: 'total' }],
		['自评得分', { kind: 'score' }],
		['上年决算数', null],
		['比上年增减', null],
		['备注', null]
	];
	it.each(cases)('%s', (heading, column) => {
		if (column === null) expect(columnOf(heading)).toBeNull();
		else expect(columnOf(heading)).toMatchObject(column);
	});
});

describe('readBudgetTable', () => {
	it('gives a report for each row, without the sums', async () => {
		const facts = await factsOf(
			'单位名称,年度,年初预算数（万元）,全年预算数（万元）,全年执行数（万元）,执行率,自评得分,等次\n石鼓区水利局,2022,500,620.5,"1,600.25",96.74%,97.67,优\n石鼓区民政局,2023,800,800,780,97.5%,95,\n合计,,1300,1420.5,2380.25,,,\n'
		);
		expect(facts.reports.map((report) => [report.department, report.year, report.region_inferred?.code, report.scores.total, report.scores.grade])).toEqual([
			['石鼓区水利局', 2022, '430407', 97.67, '优'],
			['石鼓区民政局', 2023, '430407', 95, null]
		]);
		expect(lines(facts)).toEqual(['total/initial_budget 500 high', 'total/adjusted_budget 620.5 high', 'total/executed 1600.25 high']);
	});
	it('takes unit of money and year from the lines above, 元 as 元', async () => {
		const facts = await factsOf('石鼓区2021年度部门支出执行情况,,\n,,单位：元\n部门,预算数,决算数\n石鼓区水利局,5000000,4500000\n');
		expect(facts.reports[0]?.year).toBe(2021);
		expect(lines(facts)).toEqual(['total/adjusted_budget 500 high single', 'total/executed 450 high']);
	});
	it('says so where no unit of money is printed', async () => {
		const facts = await factsOf('单位,年度,预算数,决算数\n石鼓区水利局,2021,500,450\n');
		expect(lines(facts)).toEqual(['total/adjusted_budget 500 low single', 'total/executed 450 low']);
		expect(facts.messages.map((message) => message.id)).toEqual(['unit-guessed']);
	});
	it('leaves empty cells, dashes and last year out', async () => {
		const facts = await factsOf('单位,年度,上年决算数（万元）,年初预算数（万元）,决算数（万元）\n石鼓区水利局,2021,400,—,\n石鼓区民政局,2021,1,2,3\n');
		expect(facts.reports.map((report) => report.amounts.length)).toEqual([0, 2]);
	});
	it('reads a project in each row, with the region of its column', async () => {
		const facts = await factsOf('县,单位,项目名称,年度,预算数（万元）,执行数（万元）\n衡南县,水利局,河道整治,2022,100,98\n');
		expect(facts.reports[0]).toMatchObject({ kind: 'project', project: '河道整治', department: '水利局', region: { county: '衡南县' } });
	});
	it('does not take a form for a list of units', async () => {
		const facts = await factsOf('单位名称,石鼓区水利局,年初预算数,500\n项目名称,河道整治,全年预算数,500\n');
		expect(facts.reports.filter((report) => report.department === '河道整治')).toEqual([]);
	});
});

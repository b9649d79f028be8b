/** One report in every format that LibreOffice writes: the same words, the same cells, the same facts. */
import { describe, expect, it } from 'vitest';
import { readReference } from '../../scripts/node/reference.ts';
import { buildDocument } from '../../src/lib/document/build-document.ts';
import { extractFacts } from '../../src/lib/facts/index.ts';
import { cellsOf, fixture, requireText } from './read-fixture.ts';

const FILES = ['report.docx', 'report.html', 'report.pdf', 'report.xlsx'];
const reference = readReference();

async function factsOf(name: string) {
	const document = buildDocument(name, await requireText(name, fixture(name)));
	const { reports } = extractFacts(document, reference);
	for (const report of reports) {
		for (const fact of [...report.amounts, ...report.rates, ...report.indicators, ...report.scores.dimensions]) {
			expect(document.text.slice(fact.start, fact.end)).toBe(fact.quote);
		}
	}
	return reports.map((report) => ({
		department: report.department,
		year: report.year,
		headcount: report.headcount,
		amounts: report.amounts.map((one) => `${one.category}/${one.stage} ${one.value_wan}`).sort(),
		rates: report.rates.map((one) => `${one.measure} ${one.stated_percent}`).sort(),
		total: report.scores.total,
		indicators: report.indicators.map((one) =>
			[one.l3, one.target, one.actual, one.weight, one.score, one.reason].map((part) => String(part).replace(/\s/g, '')).join(' ')
		)
	}));
}

describe('formats', () => {
	it.each(FILES)('%s shows the words of the report', async (name) => {
		const { text } = await requireText(name, fixture(name));
		expect(text.replace(/\s/g, '')).toContain('2022年年初预算数500万元，全年预算数620.5万元，实际支出600.25万元。');
	});

	it.each(FILES)('%s gives the cells of the form', async (name) => {
		const read = await requireText(name, fixture(name));
		const cells = cellsOf(read);
		expect(cells[0]).toEqual(['预算部门名称', '青禾县水利局']);
		expect(cells[2]).toEqual(['年度资金总额', '500', '620.5', '600.25', '10', '96.74%', '9.67']);
		expect(cells[7]).toEqual(['效益指标', '社会效益指标', '受益村组', '≥50个', '48个', '30', '28', '两个村组推迟实施']);
		expect(read.tables[0]?.rows[1]?.[0]).toMatchObject({ rowSpan: 3, columnSpan: 1 });
		expect(read.tables[0]?.rows[0]?.[1]?.columnSpan).toBe(7);
	});

	it('gives the same facts from each', async () => {
		const [first, ...others] = await Promise.all(FILES.map(factsOf));
		expect(first?.[0]).toMatchObject({ department: '青禾县水利局', year: 2022, total: 97.67 });
		expect(first?.[0]?.amounts).toContain('total/executed 600.25');
		expect(first?.flatMap((report) => report.indicators)).toHaveLength(3);
		for (const other of others) expect(other).toEqual(first);
	});

	it('reads the same bytes to the same text', async () => {
		for (const name of FILES) expect(await requireText(name, fixture(name))).toEqual(await requireText(name, fixture(name)));
	});
});

/** A sum that is wrong both as a list and by definition is told once, as the report prints it: which of the two is told depends on no order of rows. */
import { expect, it } from 'vitest';
import { sql } from '../../src/lib/engine/sql.ts';
import { aReport, anAmount } from '../../src/lib/review/example.ts';
import { RULES } from '../../src/lib/review/rules/index.ts';
import { review } from '../../src/lib/review/run.ts';
import { nativeWith } from './engines.ts';

const REPORTS = Array.from({ length: 400 }, (_, at) => `a${at}`);

const inList = (report: string, no: number, category: 'basic' | 'personnel' | 'operating', value_wan: number) =>
	anAmount({
		fact_id: `${report}.a${no}`,
		report_id: report,
		category,
		stage: 'executed',
		value_wan,
		list_id: 1,
		list_role: category === 'basic' ? 'whole' : 'part',
		start: no * 10
	});
const printed = REPORTS.flatMap((report) => [inList(report, 1, 'basic', 60), inList(report, 2, 'personnel', 30.12), inList(report, 3, 'operating', 20.35)]);

it.each([
	['as printed', printed],
	['the other way round', [...printed].reverse()]
])('rows %s', async (_, amounts) => {
	const engine = await nativeWith({ reports: REPORTS.map((report_id) => aReport({ report_id })), amounts });
	try {
		await review(engine, { rules: RULES.filter(({ id }) => id === 'parts-vs-whole') });
		const rows = await engine.query<{ params: string }>(sql`select params from findings`);
		expect(rows.map(({ params }) => /^sum=(.*)$/m.exec(params)?.[1])).toEqual(REPORTS.map(() => '30.12+20.35'));
	} finally {
		await engine.close();
	}
});

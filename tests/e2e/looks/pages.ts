/** Every page of the product with an address that shows it full: departments and a report are taken from the data at hand. */
import { createNativeEngine } from '../../../scripts/node/native-engine.ts';
import { sql } from '../../../src/lib/engine/sql.ts';
import { TABLES } from '../../../src/lib/model/tables.ts';
import { tableFile } from '../harness.ts';

export interface KnownPage {
	readonly name: string;
	/** Below the site's root, with its query. */
	readonly path: string;
}

export async function everyPage(data: string): Promise<readonly KnownPage[]> {
	const engine = await createNativeEngine();
	for (const name of ['reports', 'findings'] as const) await engine.loadParquet(TABLES[name], tableFile(data, name));
	const departments = await engine.query<{ id: string }>(sql`
		select department_id as id from reports where selected and kind = 'department' group by 1 order by count(*) desc, 1 limit 4`);
	const [finding] = await engine.query<{ report: string; finding: string; department: string; year: number }>(sql`
		select f.report_id as report, f.finding_id as finding, r.department_id as department, r.year::int as year
		from findings f join reports r on r.report_id = f.report_id
		where f.fires_by_default and r.selected and r.kind = 'department'
		order by (f.rule = 'ratio-inverted') desc, f.finding_id limit 1`);
	await engine.close();
	const [first] = departments;
	if (first === undefined || finding === undefined) throw new Error('the data hold no report with a finding');
	const one = encodeURIComponent(first.id);
	return [
		{ name: 'overview', path: '' },
		{ name: 'execution', path: 'execution/' },
		{ name: 'scores', path: 'scores/' },
		{ name: 'findings', path: 'findings/?rule=exec-underspend' },
		{ name: 'catalogue', path: 'catalogue/' },
		{ name: 'departments', path: 'departments/' },
		{ name: 'department', path: `department/?id=${one}` },
		{ name: 'compare', path: `compare/?u=${departments.map(({ id }) => encodeURIComponent(id)).join('~')}` },
		{ name: 'report', path: `report/?id=${finding.report}&f=${finding.finding}` },
		{ name: 'data', path: 'data/' },
		{ name: 'circular', path: 'circular/' },
		{ name: 'brief', path: 'brief/' },
		{ name: 'letter', path: `letter/?id=${encodeURIComponent(finding.department)}&cy=${finding.year}` }
	];
}

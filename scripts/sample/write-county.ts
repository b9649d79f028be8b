/** Options → files of a county, one department at a time, so that memory does not grow with the number of reports. */
import { createWriteStream, mkdirSync, writeFileSync, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildReport, departmentLedgers } from './build/report.ts';
import { departmentsOf, yearsOf, type CountyOptions } from './county/county.ts';
import type { ReportModel } from './model.ts';
import type { SampleOptions } from './options.ts';
import { Description } from './describe.ts';
import { fileName, planFor } from './plants/plan.ts';
import { renderReport } from './render/render.ts';
import { DEPARTMENTS_HEADER, departmentLine, provenanceOf } from './side-files.ts';
import { truthLine } from './truth.ts';

export interface Written {
	readonly reports: number;
	readonly departments: number;
	readonly planted: number;
	readonly nearMisses: number;
	readonly description: Description;
}

async function put(stream: WriteStream, text: string): Promise<void> {
	if (!stream.write(text)) await once(stream, 'drain');
}

async function close(stream: WriteStream): Promise<void> {
	stream.end();
	await once(stream, 'finish');
}

export async function writeCounty(options: SampleOptions): Promise<Written> {
	const { out, seed } = options;
	mkdirSync(out, { recursive: true });
	writeFileSync(join(out, 'provenance.json'), provenanceOf(options.departments));
	const truth = createWriteStream(join(out, 'truth.ndjson'));
	const findings = createWriteStream(join(out, 'truth-findings.ndjson'));
	const departments = createWriteStream(join(out, 'departments.csv'));
	await put(departments, DEPARTMENTS_HEADER);
	const county: CountyOptions = { departments: options.departments, from: options.from, to: options.to, seed };
	const plan = planFor(options);
	const description = new Description();
	const folders = new Set<string>();
	const count = { reports: 0, departments: 0, planted: 0, nearMisses: 0 };
	for (const department of departmentsOf(county)) {
		count.departments++;
		await put(departments, departmentLine(department));
		const ledgers = departmentLedgers(department, seed);
		let last: ReportModel | null = null;
		for (const year of yearsOf(department)) {
			const built = buildReport(department, year, ledgers, { seed, projects: options.projects, layout: options.layout });
			const planted = plan.apply(built, last?.year === year - 1 ? last : null);
			last = planted.report;
			const rendered = renderReport(planted.report, seed);
			const folder = join(department.county.name, String(year));
			if (!folders.has(folder)) {
				mkdirSync(join(out, folder), { recursive: true });
				folders.add(folder);
			}
			const file = fileName(department, year);
			writeFileSync(join(out, folder, file), rendered.text);
			await put(truth, `${truthLine(file, `${department.county.name}/${year}/${file}`, planted.report.layout.id, rendered)}\n`);
			for (const finding of planted.findings(file, rendered)) {
				if (finding.near_miss) count.nearMisses++;
				else count.planted++;
				await put(findings, `${JSON.stringify(finding)}\n`);
			}
			description.add(planted.report, rendered);
			count.reports++;
		}
	}
	for (const finding of plan.batch()) await put(findings, `${JSON.stringify(finding)}\n`);
	await Promise.all([close(truth), close(findings), close(departments)]);
	return { ...count, description };
}

/** Options → Parquet files of the published tables without any text, in chunks, so that memory does not grow with the number of reports. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { amounts, departments, indicators, rates, regions, reports, scores } from '../../src/lib/model/tables.ts';
import { createNativeEngine, type NativeEngine } from '../node/native-engine.ts';
import { benchDepartment, benchRows } from './bench-rows.ts';
import { buildReport, departmentLedgers } from './build/report.ts';
import { CITY, departmentsOf, yearsOf, type Department } from './county/county.ts';
import type { SampleOptions } from './options.ts';

/** Departments a chunk; seven years of each are about 20,000 reports. */
const CHUNK = 3_000;
const TABLES = [reports, departments, regions, amounts, rates, scores, indicators] as const;

class Chunk {
	private constructor(
		private readonly engine: NativeEngine,
		private readonly codes = new Set<string>()
	) {}

	static async open(): Promise<Chunk> {
		const engine = await createNativeEngine();
		for (const table of TABLES) await engine.createTable(table);
		return new Chunk(engine);
	}

	async add(department: Department, options: SampleOptions): Promise<number> {
		const { engine, codes } = this;
		const { county } = department;
		if (!codes.has(county.code)) {
			codes.add(county.code);
			await engine.loadRows(regions, [{ region_code: county.code, name: county.name, level: 'county', parent_code: CITY.code, simulated: true }]);
		}
		await engine.loadRows(departments, [benchDepartment(department)]);
		const ledgers = departmentLedgers(department, options.seed);
		const rows = yearsOf(department).map((year) =>
			benchRows(buildReport(department, year, ledgers, { seed: options.seed, projects: 0, layout: options.layout }))
		);
		await engine.loadRows(
			reports,
			rows.map((row) => row.report)
		);
		await engine.loadRows(
			amounts,
			rows.flatMap((row) => row.amounts)
		);
		await engine.loadRows(
			rates,
			rows.flatMap((row) => row.rates)
		);
		await engine.loadRows(
			scores,
			rows.flatMap((row) => row.scores)
		);
		await engine.loadRows(
			indicators,
			rows.flatMap((row) => row.indicators)
		);
		return rows.length;
	}

	async close(folder: string, number: number): Promise<void> {
		const suffix = String(number).padStart(4, '0');
		for (const table of TABLES) await this.engine.writeParquet(table, join(folder, `${table.name}-${suffix}.parquet`));
		await this.engine.close();
	}
}

/** Writes reports-0001.parquet, amounts-0001.parquet …; returns how many reports there are. */
export async function writeTables(folder: string, options: SampleOptions): Promise<number> {
	mkdirSync(folder, { recursive: true });
	let chunk: Chunk | null = null;
	let departmentsSeen = 0;
	let reportsSeen = 0;
	for (const department of departmentsOf({ departments: options.departments, from: options.from, to: options.to, seed: options.seed })) {
		chunk ??= await Chunk.open();
		reportsSeen += await chunk.add(department, options);
		departmentsSeen++;
		if (departmentsSeen % CHUNK === 0) {
			await chunk.close(folder, departmentsSeen / CHUNK);
			chunk = null;
		}
	}
	if (chunk) await chunk.close(folder, Math.floor(departmentsSeen / CHUNK) + 1);
	return reportsSeen;
}

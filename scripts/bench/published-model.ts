/** A number of reports → a folder of published tables straight from the sample generator's model, without any text: made once, kept under .cache/bench. */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Sql } from '../../src/lib/engine/sql.ts';
import { TABLES } from '../../src/lib/model/tables.ts';
import { prepareTables } from '../../src/lib/queries/prepare.ts';
import { takeSnapshot } from '../../src/lib/queries/snapshot.ts';
import { contentFingerprint, readStamp, writeStamp } from '../build/fingerprint.ts';
import { publish } from '../ingest/publish.ts';
import { createNativeEngine, type NativeEngine } from '../node/native-engine.ts';
import { benchDepartment, benchRows } from '../sample/bench-rows.ts';
import { buildReport, departmentLedgers } from '../sample/build/report.ts';
import { CITY, departmentsOf, yearsOf } from '../sample/county/county.ts';

const SEED = 1;
const YEARS = { from: 2018, to: 2024 } as const;
/** Reports that the model makes itself; more are copies of these in further cities, each with figures of its own. */
const MODELLED = 20_000;
/** What the tables and the snapshot follow from: a snapshot of an older build answers questions that pages no longer ask, and every first view would wait for the engine. */
const SOURCES = ['src/lib/model', 'src/lib/queries', 'scripts/sample', 'scripts/ingest/publish.ts', 'scripts/bench/published-model.ts'].map((path) =>
	resolve(import.meta.dirname, '../..', path)
);
/** Up to here amounts, scores and indicators are published too, so that a cold load has its real weight; the overview asks of none of them. */
const WHOLE_UP_TO = 1_000;

const raw = (text: string): Sql => ({ text, params: [] });

async function loadModel(engine: NativeEngine, reports: number): Promise<void> {
	const options = { seed: SEED, projects: 0, layout: null };
	const codes = new Set<string>();
	let made = 0;
	for (const department of departmentsOf({ departments: reports, seed: SEED, ...YEARS })) {
		if (made >= reports) return;
		const { county } = department;
		if (!codes.has(county.code)) {
			codes.add(county.code);
			await engine.loadRows(TABLES.regions, [{ region_code: county.code, name: county.name, level: 'county', parent_code: CITY.code, simulated: true }]);
		}
		await engine.loadRows(TABLES.departments, [benchDepartment(department)]);
		const ledgers = departmentLedgers(department, SEED);
		for (const year of yearsOf(department).slice(0, reports - made)) {
			const rows = benchRows(buildReport(department, year, ledgers, options));
			await engine.loadRows(TABLES.reports, [rows.report]);
			if (reports <= WHOLE_UP_TO) {
				await engine.loadRows(TABLES.amounts, rows.amounts);
				await engine.loadRows(TABLES.rates, rows.rates);
				await engine.loadRows(TABLES.scores, rows.scores);
				await engine.loadRows(TABLES.indicators, rows.indicators);
			}
			made += 1;
		}
	}
}

/** A number from 0 to 1 that depends on the key only. */
const draw = (key: string) => `(('0x' || substr(md5(${key}), 1, 6))::int / 16777216.0)`;
/** The city of a copy: 9901 → 9902 … */
const moved = (code: string) => `substr(${code}, 1, 2) || lpad((1 + n)::varchar, 2, '0') || substr(${code}, 5)`;

/** Copies of the modelled city under other codes; executed amounts differ from copy to copy, and with them the rates. */
async function copyCities(engine: NativeEngine, copies: number): Promise<void> {
	const cities = `range(1, ${copies}) as cities(n)`;
	await engine.run(
		raw(`insert into regions select regions.* replace (${moved('region_code')} as region_code, name || n as name,
			substr(parent_code, 1, 2) || lpad((1 + n)::varchar, 2, '0') as parent_code) from regions, ${cities}`)
	);
	await engine.run(
		raw(`insert into departments select departments.* replace (${moved('department_id')} as department_id, name || n as name, ${moved('region_code')} as region_code,
			region || n as region, ${moved('merged_into')} as merged_into) from departments, ${cities}`)
	);
	await engine.run(
		raw(`insert into reports
			with copied as (
				select reports.* replace (substr(md5(report_id || '-' || n), 1, 10) as report_id, ${moved('department_id')} as department_id, ${moved('region_code')} as region_code,
					md5(file_sha256 || n) || md5(n || file_sha256) as file_sha256, file || n as file, substr(md5(text_hash || n), 1, 16) as text_hash,
					case when rate_exact_100 then executed_wan else round(executed_wan * (0.9 + 0.2 * ${draw(`report_id || n`)}), 2) end as executed_wan)
				from reports, ${cities}
			)
			select * replace (100 * executed_wan / adjusted_wan as rate_adjusted, 100 * executed_wan / initial_wan as rate_initial,
				round(100 * executed_wan / adjusted_wan, 2) as rate_stated, executed_wan = adjusted_wan as rate_exact_100) from copied`)
	);
}

/** Up to four findings a report, two on average, and who did not report: what a review and an ingestion would have left. */
async function addFindings(engine: NativeEngine): Promise<void> {
	await engine.run(
		raw(`insert into findings by name
			with drawn as (
				select r.report_id, r.department_id, r.year, r.kind, r.region_code, r.executed_wan, i, ${draw(`r.report_id || 'f' || i`)} as luck
				from reports r, range(0, 4) as slots(i)
			)
			select substr(md5(report_id || 'finding' || i), 1, 12) as finding_id, 'disclosure-missing' as rule,
				case when luck < 0.05 then 'critical' when luck < 0.2 then 'major' else 'minor' end as severity, luck < 0.5 as fires_by_default,
				department_id, year, kind, report_id, region_code, 'three-public' as line, luck as measure, round(executed_wan * luck, 2) as amount_wan,
				'disclosure-missing.minor' as message_id, 'item=three-public' as params, 'high' as certainty, true as evidence_absent
			from drawn where luck < 0.6`)
	);
	await engine.run(raw(`insert into coverage by name select department_id, year, kind, 'submitted' as state, 'report' as basis, report_id, file from reports`));
	await engine.run(
		raw(`insert into coverage by name
			select d.department_id, y.year::int as year, 'department' as kind, 'not_submitted' as state, 'due-list' as basis
			from departments d join range(${YEARS.from}, ${YEARS.to + 1}) as y(year) on y.year between d.due_from and d.due_to
			where not exists (select 1 from reports r where r.department_id = d.department_id and r.year = y.year)`)
	);
}

/** The folder that holds so many reports (of larger numbers, whole multiples of 20,000) as an ingestion publishes them. */
export async function publishedModel(cache: string, reports: number): Promise<string> {
	const out = join(cache, `published-${reports}`);
	const stamp = `${out}.made-of`;
	const fingerprint = contentFingerprint(SOURCES);
	if (readStamp(stamp) === fingerprint) return out;
	rmSync(stamp, { force: true });
	rmSync(out, { recursive: true, force: true });
	mkdirSync(out, { recursive: true });
	const engine = await createNativeEngine();
	try {
		for (const table of Object.values(TABLES)) await engine.createTable(table);
		await loadModel(engine, Math.min(reports, MODELLED));
		if (reports > MODELLED) await copyCities(engine, Math.round(reports / MODELLED));
		await addFindings(engine);
		await prepareTables(engine);
		await publish(engine, { out, edition: null, provenance: ['simulated'], unmatchedRefusals: 0, snapshot: await takeSnapshot(engine) });
		writeStamp(stamp, fingerprint);
		return out;
	} finally {
		await engine.close();
	}
}

/** `npm run --silent review -- FILE...`: reviews the files as one batch and prints one finding a line (JSON); exit status 1 where a file could not be read, 2 without files. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { sql } from '../src/lib/engine/sql.ts';
import { findings as chinese } from '../src/lib/i18n/zh/findings.ts';
import { TABLES, type EvidenceRow, type FindingRow } from '../src/lib/model/tables.ts';
import { requireRule } from '../src/lib/review/rules/index.ts';
import { review } from '../src/lib/review/run.ts';
import { parseScoreSchemes } from '../src/lib/review/schemes.ts';
import { sentenceOf } from '../src/lib/review/sentence.ts';
import { createNativeEngine, type NativeEngine } from './node/native-engine.ts';
import { readReference } from './node/reference.ts';
import { readReviewSettings } from './node/review-settings.ts';
import { collect, referenceFor } from './ingest/collect.ts';
import { dropStaleCaches, extractionHash } from './ingest/extract-cache.ts';
import { extractAll } from './ingest/extract.ts';
import { Loader, type Loaded } from './ingest/load.ts';

const root = resolve(import.meta.dirname, '..');
const readIfThere = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);

async function load(engine: NativeEngine, paths: readonly string[]): Promise<Loaded> {
	const collected = collect(paths);
	const reference = readReference();
	const loader = new Loader(
		engine,
		collected.settings.map((setting) => referenceFor(setting, reference))
	);
	const hash = extractionHash();
	const cache = join(root, '.cache/extract');
	dropStaleCaches(cache, hash);
	await extractAll(collected, { cacheFolder: join(cache, hash), onResult: (result) => loader.add(result), onDone: () => undefined });
	return loader.finish();
}

type Shown = FindingRow & { readonly file: string | null; readonly department: string | null; readonly region: string | null };
type ShownEvidence = EvidenceRow & { readonly file: string };

/** One line, in the shape of the findings contract. */
function line(finding: Shown, evidence: readonly ShownEvidence[]): string {
	const scope = finding.report_id === null ? { scope: { region: finding.region ?? finding.region_code, year: finding.year } } : {};
	return JSON.stringify({
		file: finding.file === null ? null : basename(finding.file),
		department: finding.report_id === null ? null : finding.department,
		year: finding.year,
		kind: finding.kind,
		...(finding.project === null ? {} : { project: finding.project }),
		...scope,
		rule: finding.rule,
		severity: finding.severity,
		title: requireRule(finding.rule).title.zh,
		line: finding.line,
		stated: finding.stated,
		computed: finding.computed,
		gap: finding.gap,
		measure: finding.measure,
		amount_wan: finding.amount_wan,
		points: finding.points,
		group_size: finding.group_size,
		fires_by_default: finding.fires_by_default,
		certainty: finding.certainty,
		message_id: finding.message_id,
		explanation: sentenceOf(chinese, finding.message_id, finding.params).replaceAll('**', ''),
		evidence: evidence.map(({ file, quote, start, end, role }) => ({ file: basename(file), quote, start, end, role })),
		evidence_absent: finding.evidence_absent
	});
}

async function print(engine: NativeEngine): Promise<void> {
	const findings = await engine.query<Shown>(sql`
		select f.*, r.file, coalesce(d.name, r.department_as_written) as department, g.name as region
		from findings f left join reports r on r.report_id = f.report_id left join departments d on d.department_id = f.department_id left join regions g on g.region_code = f.region_code
		where f.fires_by_default
		order by r.file nulls last, f.year, case f.severity when 'critical' then 0 when 'major' then 1 when 'minor' then 2 else 3 end, f.rule, f.finding_id`);
	const evidence = await engine.query<ShownEvidence>(
		sql`select e.*, r.file from evidence e join reports r on r.report_id = e.report_id order by e.finding_id, e.ordinal`
	);
	const byFinding = new Map<string, ShownEvidence[]>();
	for (const place of evidence) byFinding.set(place.finding_id, [...(byFinding.get(place.finding_id) ?? []), place]);
	for (const finding of findings) process.stdout.write(`${line(finding, byFinding.get(finding.finding_id) ?? [])}\n`);
}

async function run(paths: readonly string[]): Promise<number> {
	const engine = await createNativeEngine();
	try {
		for (const table of Object.values(TABLES)) await engine.createTable(table);
		const loaded = await load(engine, paths);
		for (const { file, text } of loaded.refused) process.stderr.write(`拒收 ${file}：${text}\n`);
		const { rows } = parseScoreSchemes(readIfThere(join(root, 'data/reference/score-schemes.json')) ?? '{}');
		await engine.loadRows(TABLES.score_schemes, rows);
		const summary = await review(engine, { settings: readReviewSettings((line) => process.stderr.write(`${line}\n`)) });
		await print(engine);
		for (const { rule, region_code, year, fired, checked } of summary.warnings) {
			process.stderr.write(`规则 ${rule} 在 ${region_code} ${year} 年触发 ${fired}/${checked} 份，超过三分之一，请先核对规则是否适用\n`);
		}
		return loaded.refused.length > 0 ? 1 : 0;
	} finally {
		await engine.close();
	}
}

const paths = process.argv.slice(2);
if (paths.length === 0) {
	process.stderr.write('用法：npm run --silent review -- 文件或文件夹...\n');
	process.exitCode = 2;
} else process.exitCode = await run(paths);

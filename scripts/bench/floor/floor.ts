/** The least that a page can do to show the overview: engine, tables, the same seven statements, the same four paintings; no framework, no state, no cache. */
import { distributionPainting, type DistributionRows } from '../../../src/lib/charts/distribution.ts';
import { dotPlotPainting, type DotRow } from '../../../src/lib/charts/dot-plot.ts';
import { heatMapPainting } from '../../../src/lib/charts/heat-map.ts';
import { medianBandPainting } from '../../../src/lib/charts/median-band.ts';
import type { Painting } from '../../../src/lib/charts/painting.ts';
import { palettes } from '../../../src/lib/charts/palette.ts';
import type { MissingKind, RateBucket } from '../../../src/lib/charts/thresholds.ts';
import { init, type EChartsType } from '../../../src/lib/components/echarts.ts';
import { heatRows, unitRows } from '../../../src/lib/components/unit-rows.ts';
import { openPublished } from '../../../src/lib/engine/published.ts';
import type { BrowserEngine } from '../../../src/lib/engine/wasm.ts';
import { startWasmEngine } from '../../../src/lib/engine/wasm.ts';
import { frame } from '../../../src/lib/i18n/zh/frame.ts';
import { overview } from '../../../src/lib/i18n/zh/overview.ts';
import { TABLES } from '../../../src/lib/model/tables.ts';
import type { Scope } from '../../../src/lib/model/view.ts';
import { askPlainly, type Answers, type Put } from '../../../src/lib/queries/ask.ts';
import { scopeOf } from '../../../src/lib/queries/filter.ts';
import { dataYears, yearsWith } from '../../../src/lib/queries/frame/data-years.ts';
import { overviewRows } from '../../../src/lib/queries/overview/overview-rows.ts';
import { money, rateShort } from '../../../src/lib/text/format.ts';
import { parseView } from '../../../src/lib/url/codec.ts';
import type { Row } from '../../../src/lib/engine/port.ts';

/** What the questions read without prepared aggregates. */
const HOT = [TABLES.selected_reports, TABLES.absences, TABLES.departments, TABLES.coverage, TABLES.findings];
const published = openPublished('data/');

async function openEngine(): Promise<BrowserEngine> {
	const [engine, files] = await Promise.all([
		startWasmEngine({ bundle: 'best' }),
		published.then((data) => Promise.all(HOT.map(({ name }) => data.table(name))))
	]);
	for (const [at, table] of HOT.entries()) {
		const bytes = files[at];
		if (bytes !== undefined) await engine.loadTable(table, { bytes });
	}
	performance.mark('engine');
	return engine;
}

const holders = [...document.querySelectorAll<HTMLDivElement>('.drawing')];
const charts: (EChartsType | undefined)[] = [];

function draw(at: number, paint: (width: number) => Painting): void {
	const holder = holders[at];
	if (holder === undefined) return;
	const width = holder.clientWidth;
	const { option, height } = paint(width);
	const chart = (charts[at] ??= init(holder, null, { renderer: 'svg', width, height }));
	chart.clear();
	chart.resize({ width, height });
	chart.setOption(option, { notMerge: true, lazyUpdate: false });
}

/** One after another: a statement that is sent while another's rows are still to be read spoils them. */
const put =
	(engine: BrowserEngine): Put =>
	async (batch) => {
		const answers: Record<string, readonly Row[]> = {};
		for (const [name, { statement }] of Object.entries(batch)) answers[name] = await engine.query(statement);
		// Each name keeps the rows of its own question.
		return answers as Answers<typeof batch>;
	};

const missing = (kind: MissingKind) => frame.missing[kind];
const bucketWords = { ...overview.distribution, bucket: (id: RateBucket) => frame.bucket[id], missing };
const dotWords = { ...overview.dots, missing, missingLong: missing };
const heatWords = { ...overview.heat, critical: overview.heat.criticalOf, missing };
const columns = [
	{ head: overview.dots.headRate, width: 88, text: (row: DotRow) => (row.rate === null ? '—' : rateShort(row.rate, row.exact)) },
	{ head: overview.dots.headExecuted, width: 96, text: (row: DotRow) => (row.executed === null ? '—' : money(row.executed)) }
];

async function show(engine: BrowserEngine, scope: Scope): Promise<void> {
	const answers = await overviewRows(scope, put(engine), askPlainly);
	if (answers === null) return;
	const { years, coverage, units, absent, cells } = answers;
	const buckets = answers.buckets[0];
	const { from, to } = scope.years;
	const within = coverage.filter(({ year }) => year >= from && year <= to);
	const total = (of: (row: (typeof within)[number]) => number) => within.reduce((sum, row) => sum + of(row), 0);
	const rates: DistributionRows = {
		buckets: {
			lt30: buckets?.lt30 ?? 0,
			'30-60': buckets?.from30 ?? 0,
			'60-80': buckets?.from60 ?? 0,
			'80-100': buckets?.from80 ?? 0,
			'100': buckets?.exact ?? 0,
			gt100: buckets?.gt100 ?? 0
		},
		zero: buckets?.zero ?? 0,
		notStated: buckets?.not_stated ?? 0,
		noDenominator: buckets?.no_denominator ?? 0,
		notSubmitted: total((row) => row.not_submitted),
		unreadable: total((row) => row.unreadable)
	};
	const rows = unitRows(units, absent);
	const palette = palettes.light;
	const quartiles = years.map((row) => ({ ...row, n: row.with_rate, inFilter: row.year >= from && row.year <= to }));
	draw(0, (width) => distributionPainting(rates, bucketWords, { width, palette }));
	draw(1, (width) => medianBandPainting(quartiles, overview.band, { width, palette }));
	draw(2, (width) => dotPlotPainting(rows, { basis: scope.basis, guides: 'none', names: 'shown', columns }, dotWords, { width, palette }));
	const heat = heatRows(
		rows,
		cells,
		years.map(({ year }) => year),
		scope.years
	);
	draw(3, (width) => heatMapPainting(heat, { names: 'shown' }, heatWords, { width, palette }));
}

const engine = await openEngine();
const allYears = await engine.query(dataYears.sql({})).then((rows) => rows as Parameters<typeof yearsWith>[0]);
const scopeAt = (search: string): Scope => {
	const { filter } = parseView(search).view;
	return scopeOf(filter, yearsWith(allYears, filter.kind, filter.simulated));
};
document.addEventListener('click', (event) => {
	if (!(event.target instanceof HTMLAnchorElement)) return;
	event.preventDefault();
	history.pushState(null, '', event.target.href);
	void show(engine, scopeAt(location.search));
});
await show(engine, scopeAt(location.search));

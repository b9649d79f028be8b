import { describe, expect, it } from 'vitest';
import { buildReport, departmentLedgers } from '../../scripts/sample/build/report.ts';
import { departmentsOf, yearsOf } from '../../scripts/sample/county/county.ts';
import type { ReportModel } from '../../scripts/sample/model.ts';
import type { SampleOptions } from '../../scripts/sample/options.ts';
import { fileName, planFor, type TruthFinding } from '../../scripts/sample/plants/plan.ts';
import { RULES } from '../../scripts/sample/plants/rule.ts';
import { renderReport } from '../../scripts/sample/render/render.ts';

const base: SampleOptions = {
	out: '',
	departments: 60,
	from: 2018,
	to: 2024,
	projects: 1,
	seed: 2,
	contradictions: 'every-rule',
	layout: null,
	tables: null,
	describe: false
};

function run(options: SampleOptions): { findings: TruthFinding[]; texts: Map<string, string> } {
	const plan = planFor(options);
	const findings: TruthFinding[] = [];
	const texts = new Map<string, string>();
	for (const department of departmentsOf(options)) {
		const ledgers = departmentLedgers(department, options.seed);
		let last: ReportModel | null = null;
		for (const year of yearsOf(department)) {
			const planted = plan.apply(buildReport(department, year, ledgers, options), last?.year === year - 1 ? last : null);
			last = planted.report;
			const rendered = renderReport(planted.report, options.seed);
			const file = fileName(department, year);
			texts.set(file, rendered.text);
			findings.push(...planted.findings(file, rendered));
		}
	}
	findings.push(...plan.batch());
	return { findings, texts };
}

const every = run(base);

describe('every-rule', () => {
	it.each(RULES)('plants %s and a near miss of it', (rule) => {
		const own = every.findings.filter((finding) => finding.rule === rule);
		expect(own.filter((finding) => !finding.near_miss).length).toBeGreaterThanOrEqual(1);
		expect(own.filter((finding) => finding.near_miss).length).toBeGreaterThanOrEqual(1);
	});

	it('shows the evidence at its place', () => {
		const places = every.findings.flatMap((finding) => finding.evidence);
		expect(places.length).toBeGreaterThan(150);
		for (const place of places) expect(every.texts.get(place.file)?.slice(place.start, place.end)).toBe(place.quote);
	});

	it('plants at most one thing in a report, so that what fires can be told apart', () => {
		const files = every.findings.filter((finding) => finding.file !== null && !finding.note.startsWith('copied by')).map((finding) => finding.file);
		expect(new Set(files).size).toBe(files.length);
	});

	it('spreads the plants over the layouts', () => {
		expect(new Set(every.findings.map((finding) => finding.layout)).size).toBeGreaterThanOrEqual(10);
	});
});

describe('other settings', () => {
	it('plants nothing where none is asked for', () => {
		expect(run({ ...base, contradictions: 'none', departments: 12 }).findings).toEqual([]);
	});

	it('sprinkles some over a standard county, the last year included', () => {
		const { findings } = run({ ...base, contradictions: 'standard' });
		expect(findings.filter((finding) => !finding.near_miss).length).toBeGreaterThan(40);
		expect(findings.some((finding) => finding.year === 2024)).toBe(true);
	});

	it('gives the same county for the same seed, and another for another', () => {
		const small = { ...base, departments: 6 };
		expect([...run(small).texts]).toEqual([...run(small).texts]);
		expect([...run({ ...small, seed: 9 }).texts]).not.toEqual([...run(small).texts]);
	});

	it('makes a report without the ones before it', () => {
		const few = run({ ...base, contradictions: 'none', departments: 8 });
		const many = run({ ...base, contradictions: 'none', departments: 30 });
		for (const [file, text] of few.texts) expect(many.texts.get(file)).toBe(text);
	});
});

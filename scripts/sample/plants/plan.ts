/** Options → which report gets which contradiction or near miss, decided report by report, and what the truth about it is. */
import { buildReport, departmentLedgers } from '../build/report.ts';
import { departmentAt, nameIn, yearsOf, COUNTY_SIZE, type Department } from '../county/county.ts';
import type { ReportModel } from '../model.ts';
import type { SampleOptions } from '../options.ts';
import { hash, randomFor } from '../random.ts';
import { renderReport, type Rendered } from '../render/render.ts';
import { ARITHMETIC_PLANTERS } from './arithmetic.ts';
import { EXECUTION_PLANTERS } from './execution.ts';
import { crowded, rounded } from './moods.ts';
import type { Change, Ground, Planter } from './planter.ts';
import type { Rule } from './rule.ts';
import { SCORING_PLANTERS } from './scoring.ts';
import { TARGET_PLANTERS } from './targets.ts';
import { TEXT_PLANTERS } from './text.ts';
import { YEAR_PLANTERS } from './years.ts';

export const PLANTERS: readonly Planter[] = [
	...EXECUTION_PLANTERS,
	...ARITHMETIC_PLANTERS,
	...SCORING_PLANTERS,
	...TARGET_PLANTERS,
	...YEAR_PLANTERS,
	...TEXT_PLANTERS
];

/** One line of truth-findings.ndjson. */
export interface TruthFinding {
	readonly file: string | null;
	readonly department: string | null;
	readonly department_id: string | null;
	readonly year: number;
	readonly kind: 'department';
	readonly layout: string | null;
	readonly rule: Rule;
	readonly near_miss: boolean;
	/** Rules that may fire on the same report, and on the department's next one, as a consequence. */
	readonly may: readonly Rule[];
	readonly may_next: readonly Rule[];
	readonly figures: Readonly<Record<string, number | string | null>>;
	readonly evidence: readonly { readonly file: string; readonly start: number; readonly end: number; readonly quote: string }[];
	readonly scope?: { readonly region: string; readonly year: number };
	readonly note: string;
}

export interface Planted {
	readonly report: ReportModel;
	findings(file: string, rendered: Rendered): readonly TruthFinding[];
}

export interface Plan {
	/** `prior` is last year's report as it was handed in. */
	apply(report: ReportModel, prior: ReportModel | null): Planted;
	/** Findings about a region and year, once all reports are done. */
	batch(): readonly TruthFinding[];
}

export const fileName = (department: Department, year: number): string => `${nameIn(department, year)}${year}年度绩效自评.txt`;

type Kind = 'plant' | 'near-miss';
type Counts = Map<Rule, { plants: number; nearMisses: number }>;

/** Money planters come to some departments, in every other year: the year after is left alone, since it is compared. Text planters come to the others, every year. */
type Turn = 'money' | 'text' | null;

function turnOf(options: SampleOptions, department: Department, year: number): Turn {
	const takesMoney = hash(options.seed, department.id, 'class') % 10 < 6;
	if (options.contradictions === 'standard') return takesMoney ? ((options.to - year) % 2 === 0 ? 'money' : null) : 'text';
	// With every rule planted, the first and the last year belong to the rules about a region and year.
	const offset = year - options.from;
	if (offset < 1 || year === options.to) return null;
	if (takesMoney) return offset % 2 === 1 ? 'money' : null;
	return 'text';
}

function evidenceOf(file: string, rendered: Rendered, marks: readonly string[]): TruthFinding['evidence'] {
	return marks.flatMap((name) => {
		const found = rendered.page.marks.find((mark) => mark.name === name);
		return found ? [{ file, start: found.start, end: found.end, quote: found.quote }] : [];
	});
}

function line(report: ReportModel, rule: Rule, made: Change, kind: Kind, file: string, rendered: Rendered, marks: readonly string[]): TruthFinding {
	return {
		file,
		department: report.name,
		department_id: report.department.id,
		year: report.year,
		kind: 'department',
		layout: report.layout.id,
		rule,
		near_miss: kind === 'near-miss',
		may: made.may,
		may_next: made.mayNext,
		figures: made.figures,
		evidence: evidenceOf(file, rendered, marks),
		note: made.note
	};
}

function findingsOf(report: ReportModel, rule: Rule, made: Change, kind: Kind, seed: number): Planted['findings'] {
	return (file, rendered) => {
		const own = line(report, rule, made, kind, file, rendered, made.marks);
		if (!made.partner || kind === 'near-miss') return [own];
		const other = fileName(made.partner.department, made.partner.year);
		return [
			own,
			line(made.partner, rule, { ...made, note: `copied by ${report.name}` }, 'plant', other, renderReport(made.partner, seed), made.partnerMarks ?? [])
		];
	};
}

const untouched = (report: ReportModel): Planted => ({ report, findings: () => [] });

class Planting implements Plan {
	private readonly counts: Counts = new Map();
	private readonly batches = new Map<string, { county: string; year: number }>();
	private readonly donors = new Set<string>();

	constructor(private readonly options: SampleOptions) {}

	private donorFor(report: ReportModel): ReportModel | null {
		const { options } = this;
		const first = report.department.county.index * COUNTY_SIZE;
		const random = randomFor(options.seed, report.department.id, report.year, 'donor');
		const last = Math.min(options.departments, first + COUNTY_SIZE) - 1;
		for (let tries = 0; tries < 24; tries++) {
			const department = departmentAt(random.int(first, last), options);
			const key = `${department.id}-${report.year}`;
			if (department.id === report.department.id || department.kind.trade === report.trade.id || this.donors.has(key)) continue;
			if (!yearsOf(department).includes(report.year) || turnOf(options, department, report.year) !== null || this.hitsExactly(department, report.year))
				continue;
			this.donors.add(key);
			return buildReport(department, report.year, departmentLedgers(department, options.seed), {
				seed: options.seed,
				projects: options.projects,
				layout: options.layout
			});
		}
		return null;
	}

	private ground(report: ReportModel, prior: ReportModel | null, what: string): Ground {
		const random = randomFor(this.options.seed, report.department.id, report.year, what);
		return { report, prior, random, seed: this.options.seed, donor: () => this.donorFor(report) };
	}

	private tally(rule: Rule): { plants: number; nearMisses: number } {
		const found = this.counts.get(rule) ?? { plants: 0, nearMisses: 0 };
		this.counts.set(rule, found);
		return found;
	}

	/** The rule that was planted least so far and suits this report; plants and near misses in turn. */
	private least(report: ReportModel, prior: ReportModel | null, turn: 'money' | 'text'): Planted {
		const order = PLANTERS.map((planter, i) => ({ planter, i }))
			.filter(({ planter }) => planter.money === (turn === 'money'))
			.sort((a, b) => {
				const left = this.tally(a.planter.rule);
				const right = this.tally(b.planter.rule);
				return left.plants + left.nearMisses - (right.plants + right.nearMisses) || a.i - b.i;
			});
		for (const { planter } of order) {
			const tally = this.tally(planter.rule);
			const nearFirst = tally.nearMisses < tally.plants;
			for (const kind of nearFirst ? (['near-miss', 'plant'] as const) : (['plant', 'near-miss'] as const)) {
				const planted = this.make(planter, kind, report, prior);
				if (planted) return planted;
			}
		}
		return untouched(report);
	}

	private make(planter: Planter, kind: Kind, report: ReportModel, prior: ReportModel | null): Planted | null {
		const ground = this.ground(report, prior, `${planter.rule}${kind === 'near-miss' ? '~' : ''}`);
		const made = kind === 'near-miss' ? planter.nearMiss(ground) : planter.plant(ground);
		if (!made) return null;
		const tally = this.tally(planter.rule);
		if (kind === 'near-miss') tally.nearMisses++;
		else tally.plants++;
		return { report: made.report, findings: findingsOf(made.report, planter.rule, made, kind, this.options.seed) };
	}

	/** A fifth of the reports, one in four of them a near miss, by lot: what a county really looks like. */
	private sprinkled(report: ReportModel, prior: ReportModel | null, turn: 'money' | 'text'): Planted {
		const random = randomFor(this.options.seed, report.department.id, report.year, 'sprinkle');
		if (!random.chance(turn === 'money' ? 0.42 : 0.26)) return untouched(report);
		const kind: Kind = random.chance(0.25) ? 'near-miss' : 'plant';
		const fitting = PLANTERS.filter((planter) => planter.money === (turn === 'money'));
		for (const planter of random.sample(fitting, 4)) {
			const planted = this.make(planter, kind, report, prior);
			if (planted) return planted;
		}
		return untouched(report);
	}

	private mooded(report: ReportModel): ReportModel {
		const { from, to, seed, contradictions } = this.options;
		const { county } = report.department;
		if (to - from < 2) return report;
		if (report.year === from && contradictions === 'every-rule') {
			this.batches.set(`ceiling-cluster ${county.code} ${from}`, { county: county.code, year: from });
			return crowded(report, seed);
		}
		if (report.year === to && contradictions === 'every-rule') {
			this.batches.set(`digit-pattern ${county.code} ${to}`, { county: county.code, year: to });
			return rounded(report);
		}
		return report;
	}

	/** Whether the untouched report of this department is one of those whose satisfaction equals its threshold. */
	private hitsExactly(department: Department, year: number): boolean {
		const { from, to, contradictions, seed } = this.options;
		return contradictions === 'every-rule' && year === from + 2 && year < to && hash(seed, department.id, 'exact') % 100 < 72;
	}

	/** Exact hits in a third of the untouched reports of the third year. */
	private exactHits(report: ReportModel): Planted {
		const { from, to, contradictions, seed } = this.options;
		const year = from + 2;
		if (contradictions !== 'every-rule' || report.year !== year || year >= to || hash(seed, report.department.id, 'exact') % 100 >= 72)
			return untouched(report);
		const planter = PLANTERS.find((entry) => entry.rule === 'exact-hit-target');
		const made = planter?.plant(this.ground(report, null, 'exact-batch'));
		if (!made) return untouched(report);
		this.batches.set(`exact-hit-target ${report.department.county.code} ${year}`, { county: report.department.county.code, year });
		return { report: made.report, findings: findingsOf(made.report, 'exact-hit-target', made, 'plant', seed) };
	}

	apply(report: ReportModel, prior: ReportModel | null): Planted {
		const mooded = this.mooded(report);
		const turn = turnOf(this.options, report.department, report.year);
		if (turn === null) return mooded === report ? this.exactHits(report) : untouched(mooded);
		return this.options.contradictions === 'every-rule' ? this.least(mooded, prior, turn) : this.sprinkled(mooded, prior, turn);
	}

	batch(): readonly TruthFinding[] {
		const { from } = this.options;
		const about = (rule: Rule, county: string, year: number, kind: Kind): TruthFinding => ({
			file: null,
			department: null,
			department_id: null,
			year,
			kind: 'department',
			layout: null,
			rule,
			near_miss: kind === 'near-miss',
			may: [],
			may_next: [],
			figures: {},
			evidence: [],
			scope: { region: county, year },
			note: kind === 'near-miss' ? 'a usual year' : 'the whole county in this year'
		});
		return [...this.batches].flatMap(([key, { county, year }]) => {
			const rule = BATCH_RULES.find((entry) => key.startsWith(entry));
			return rule ? [about(rule, county, year, 'plant'), about(rule, county, from + 1 === year ? from + 3 : from + 1, 'near-miss')] : [];
		});
	}
}

const BATCH_RULES = ['ceiling-cluster', 'digit-pattern', 'exact-hit-target'] as const;

export function planFor(options: SampleOptions): Plan {
	return options.contradictions === 'none' ? { apply: untouched, batch: () => [] } : new Planting(options);
}

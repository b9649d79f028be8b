/** Truth about planted contradictions and what a review found → by rule: planted, found, found at the planted place, near misses that fired, findings beyond the expected. */
import type { TruthFinding } from './plants/plan.ts';

export interface GivenFinding {
	readonly file: string | null;
	readonly rule: string;
	readonly year: number | null;
	readonly severity: string;
	readonly explanation: string;
	readonly scope?: { readonly region: string; readonly year: number };
	readonly evidence: readonly { readonly file?: string; readonly start: number; readonly end: number }[];
}

export interface RuleJudgement {
	readonly rule: string;
	planted: number;
	found: number;
	atPlace: number;
	nearMisses: number;
	nearFired: number;
	extra: number;
}

const fresh = (rule: string): RuleJudgement => ({ rule, planted: 0, found: 0, atPlace: 0, nearMisses: 0, nearFired: 0, extra: 0 });

function overlaps(truth: TruthFinding, given: readonly GivenFinding[]): boolean {
	if (!truth.evidence.length) return true;
	return truth.evidence.some((place) =>
		given.some((finding) => finding.evidence.some((e) => (e.file ?? finding.file) === place.file && e.start < place.end && place.start < e.end))
	);
}

/** About one report by file, about a region and year by year. */
const matches = (truth: TruthFinding, given: GivenFinding) =>
	truth.rule === given.rule && (truth.file === null ? given.file === null && given.scope?.year === truth.year : given.file === truth.file);

/** Findings that follow from something planted there or in the department's report of the year before. */
function expectedAt(truths: readonly TruthFinding[]): Map<string, Set<string>> {
	const expected = new Map<string, Set<string>>();
	const allow = (key: string, rules: readonly string[]) => {
		const known = expected.get(key) ?? new Set<string>();
		expected.set(key, known);
		for (const rule of rules) known.add(rule);
	};
	for (const truth of truths) {
		if (truth.file === null) continue;
		// inflated-total stands on the other findings of its report, so it may follow from any of them.
		allow(truth.file, [...(truth.near_miss ? [] : [truth.rule]), ...truth.may, 'inflated-total']);
		allow(`${truth.department_id ?? ''} ${truth.year + 1}`, [...truth.may_next, ...(truth.may_next.length ? ['inflated-total'] : [])]);
	}
	return expected;
}

export interface Judgement {
	readonly rules: readonly RuleJudgement[];
	readonly notes: readonly string[];
}

export function judgeFindings(
	truths: readonly TruthFinding[],
	given: readonly GivenFinding[],
	departmentOf: (file: string) => string | null = () => null
): Judgement {
	const rules = new Map<string, RuleJudgement>();
	const at = (rule: string) => {
		const found = rules.get(rule) ?? fresh(rule);
		rules.set(rule, found);
		return found;
	};
	const notes: string[] = [];
	for (const truth of truths) {
		const row = at(truth.rule);
		const found = given.filter((finding) => matches(truth, finding));
		if (truth.near_miss) {
			row.nearMisses++;
			if (found.length) {
				row.nearFired++;
				notes.push(`near miss fired  ${truth.rule}  ${truth.file ?? truth.year}  ${truth.note}: ${found[0]?.explanation ?? ''}`);
			}
			continue;
		}
		row.planted++;
		if (found.length) row.found++;
		else notes.push(`missed  ${truth.rule}  ${truth.layout ?? ''} ${truth.file ?? truth.year}  ${truth.note} ${JSON.stringify(truth.figures)}`);
		if (found.length && overlaps(truth, found)) row.atPlace++;
		else if (found.length) notes.push(`elsewhere  ${truth.rule}  ${truth.file ?? ''}  ${truth.note}`);
	}
	const expected = expectedAt(truths);
	const near = new Set(truths.filter((truth) => truth.near_miss).map((truth) => `${truth.file ?? ''} ${truth.rule}`));
	const batchRules = new Set(truths.filter((truth) => truth.file === null && !truth.near_miss).map((truth) => `${truth.rule} ${truth.year}`));
	const unit = new Map(truths.flatMap((truth) => (truth.file ? [[truth.file.replace(/\d{4}年度.*$/, ''), truth.department_id ?? '']] : [])));
	for (const finding of given) {
		const { file } = finding;
		if (file === null) {
			if (!batchRules.has(`${finding.rule} ${finding.scope?.year ?? ''}`)) at(finding.rule).extra++;
			continue;
		}
		if (near.has(`${file} ${finding.rule}`) || expected.get(file)?.has(finding.rule)) continue;
		const id = departmentOf(file) ?? unit.get(file.replace(/\d{4}年度.*$/, '')) ?? '';
		if (expected.get(`${id} ${finding.year ?? ''}`)?.has(finding.rule)) continue;
		at(finding.rule).extra++;
		notes.push(`beyond  ${finding.rule} ${finding.severity}  ${file}: ${finding.explanation}`);
	}
	return { rules: [...rules.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1)), notes };
}

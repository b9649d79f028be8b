/** What reviewers decided about findings (data/review-decisions.csv): read, matched to findings, those without a finding reported. */
import Papa from 'papaparse';
import { DECISIONS, type Decision as DecisionKind } from '../model/vocabulary.ts';

/** One row: keyed by department, year, kind, project, rule and line, so that it survives a new extraction. */
export interface Decision {
	readonly department: string;
	readonly year: number | null;
	readonly kind: string | null;
	readonly project: string | null;
	readonly rule: string;
	readonly line: string | null;
	readonly decision: DecisionKind;
	readonly reason: string;
	readonly by: string;
	readonly date: string;
}
export interface DecisionProblem {
	/** Row in the file, the heading being 1. */
	readonly row: number;
	readonly why: 'unknown-decision' | 'no-rule' | 'bad-year' | 'unreadable';
}

export const DECISION_COLUMNS = ['department', 'year', 'kind', 'project', 'rule', 'line', 'decision', 'reason', 'by', 'date'] as const;

/** 确认 and confirmed alike. */
function parseKind(printed: string): DecisionKind | null {
	const kinds: readonly DecisionKind[] = ['confirmed', 'dismissed', 'returned', 'rectified'];
	return kinds.find((kind) => kind === printed || DECISIONS[kind].zh === printed) ?? null;
}

const orNull = (value: string | undefined): string | null => (value === undefined || value.trim() === '' ? null : value.trim());

function parseRow(row: Readonly<Record<string, string>>): Decision | DecisionProblem['why'] {
	const decision = parseKind((row['decision'] ?? '').trim());
	const rule = orNull(row['rule']);
	const printed = orNull(row['year']);
	if (decision === null) return 'unknown-decision';
	if (rule === null) return 'no-rule';
	if (printed !== null && !/^\d{4}$/.test(printed)) return 'bad-year';
	return {
		department: (row['department'] ?? '').trim(),
		year: printed === null ? null : Number(printed),
		kind: orNull(row['kind']),
		project: orNull(row['project']),
		rule,
		line: orNull(row['line']),
		decision,
		reason: (row['reason'] ?? '').trim(),
		by: (row['by'] ?? '').trim(),
		date: (row['date'] ?? '').trim()
	};
}

/** Reads the file's text. Rows that cannot be read are named, the others count; of two rows with one key the later counts. */
export function parseDecisions(csv: string): { decisions: readonly Decision[]; problems: readonly DecisionProblem[] } {
	const parsed = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: 'greedy' });
	const decisions = new Map<string, Decision>();
	const problems: DecisionProblem[] = parsed.errors
		.filter((error) => error.type === 'Quotes')
		.map((error) => ({ row: (error.row ?? 0) + 2, why: 'unreadable' }));
	parsed.data.forEach((row, at) => {
		const read = parseRow(row);
		if (typeof read === 'string') problems.push({ row: at + 2, why: read });
		else decisions.set(keyOf(read), read);
	});
	return { decisions: [...decisions.values()], problems };
}

interface Keyed {
	readonly department_id: string | null;
	readonly year: number | null;
	readonly kind: string | null;
	readonly project: string | null;
	readonly rule: string;
	readonly line: string | null;
}

/** The key of a finding; compares equal with the key of the decision about it. */
export function decisionKey(finding: Keyed): string {
	return [finding.department_id ?? '', finding.year ?? '', finding.kind ?? '', finding.project ?? '', finding.rule, finding.line ?? ''].join('\u0001');
}

const keyOf = (decision: Decision): string => decisionKey({ ...decision, department_id: decision.department === '' ? null : decision.department });

/** The date as written; empty becomes null. */
export const dateOf = (decision: Decision): string | null => (decision.date === '' ? null : decision.date);

/** Findings (id → key) that a decision is about, and decisions about none. One decision holds for all findings with its key. */
export function matchDecisions(
	decisions: readonly Decision[],
	findings: ReadonlyMap<string, string>
): { matched: readonly { finding_id: string; decision: Decision }[]; unmatched: readonly Decision[] } {
	const byKey = new Map(decisions.map((decision) => [keyOf(decision), decision]));
	const matched: { finding_id: string; decision: Decision }[] = [];
	const used = new Set<string>();
	for (const [finding_id, key] of findings) {
		const decision = byKey.get(key);
		if (!decision) continue;
		matched.push({ finding_id, decision });
		used.add(key);
	}
	return { matched, unmatched: decisions.filter((decision) => !used.has(keyOf(decision))) };
}

/** Decisions as the file's text, with its heading; sorted by key, so that an export changes no line that was not changed. */
export function printDecisions(decisions: readonly Decision[]): string {
	const rows = [...decisions].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
	return `${Papa.unparse({ fields: [...DECISION_COLUMNS], data: rows.map((row) => DECISION_COLUMNS.map((name) => row[name] ?? '')) }, { newline: '\n' })}\n`;
}

/** Decisions about findings that were made in this browser: kept in its memory until they are taken out as a file, told apart from published ones. */
import { DECISIONS, type Decision } from '../model/vocabulary.ts';
import type { Memory } from './ports.ts';

/** A finding by what it is about; this key survives a new extraction. */
export interface DecidedFinding {
	readonly finding_id: string;
	readonly department_id: string | null;
	readonly year: number | null;
	readonly kind: string | null;
	readonly project: string | null;
	readonly rule: string;
	readonly line: string | null;
}
export interface LocalDecision extends DecidedFinding {
	readonly decision: Decision;
	readonly reason: string;
	/** Day of the decision by the reader's own clock, YYYY-MM-DD; empty where it was made before days were kept. */
	readonly date: string;
}

const KEY = 'hengping-decisions';
const BY = 'hengping-reviewer';

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const isDecision = (value: unknown): value is Decision => typeof value === 'string' && value in DECISIONS;

/** Null for anything that is not a decision: a memory written by something else harms nothing. */
function parseOne(value: unknown): LocalDecision | null {
	if (!isFields(value)) return null;
	const finding_id = text(value['finding_id']);
	const rule = text(value['rule']);
	const decision = value['decision'];
	if (finding_id === null || rule === null || !isDecision(decision)) return null;
	return {
		finding_id,
		rule,
		decision,
		department_id: text(value['department_id']),
		year: typeof value['year'] === 'number' ? value['year'] : null,
		kind: text(value['kind']),
		project: text(value['project']),
		line: text(value['line']),
		reason: text(value['reason']) ?? '',
		date: text(value['date']) ?? ''
	};
}

export function parseLocalDecisions(json: string | null): readonly LocalDecision[] {
	try {
		const parsed: unknown = JSON.parse(json ?? '[]');
		return Array.isArray(parsed) ? parsed.map(parseOne).filter((one): one is LocalDecision => one !== null) : [];
	} catch {
		return [];
	}
}

export class DecisionsState {
	readonly #memory: Memory | null;
	all = $state.raw<readonly LocalDecision[]>([]);
	/** Who decides, for the file. */
	by = $state.raw('');

	constructor(memory: Memory | null) {
		this.#memory = memory;
	}

	/** Reads what the browser remembers; called once the page is alive. */
	begin(): void {
		this.all = parseLocalDecisions(this.#memory?.read(KEY) ?? null);
		this.by = this.#memory?.read(BY) ?? '';
	}

	of(finding: string): LocalDecision | undefined {
		return this.all.find((one) => one.finding_id === finding);
	}

	decide(finding: DecidedFinding, decision: Decision, reason: string, date: string): void {
		const { finding_id, department_id, year, kind, project, rule, line } = finding;
		const kept = this.all.filter((one) => one.finding_id !== finding_id);
		this.#keep([...kept, { finding_id, department_id, year, kind, project, rule, line, decision, reason, date }]);
	}

	withdraw(finding: string): void {
		this.#keep(this.all.filter((one) => one.finding_id !== finding));
	}

	forgetAll(): void {
		this.#keep([]);
	}

	signAs(by: string): void {
		this.by = by;
		this.#memory?.write(BY, by);
	}

	#keep(all: readonly LocalDecision[]): void {
		this.all = all;
		this.#memory?.write(KEY, JSON.stringify(all));
	}
}

/** The amounts of one report to its budget and executed figures (domain.md, 1.6): which value counts for a line, which line is the whole, what serves as the initial budget. */
import type { AmountRow } from '../model/tables.ts';
import { CERTAINTIES, type Category, type ReportKind, type Stage } from '../model/vocabulary.ts';
import { groupBy } from './group-by.ts';

/** An amount of the whole report at one stage, with the facts behind it. */
export interface Figure {
	/** 万元 */
	readonly wan: number;
	/** Fact ids, `~` between when derived. */
	readonly facts: string;
	readonly origin: 'stated' | 'inherited' | 'derived' | 'single';
}

export interface SettledAmounts {
	readonly initial: Figure | null;
	readonly adjusted: Figure | null;
	readonly executed: Figure | null;
	/** The report gives one budget figure only; it serves as initial and adjusted. */
	readonly single: boolean;
	/** The whole has two values at one stage. */
	readonly conflicting: boolean;
}

const CERTAINTY_ORDER = Object.keys(CERTAINTIES);
/** Two printed values are one when rounding of their last digits explains the difference (29.86 and 29.85 are not two). */
const agree = (a: AmountRow, b: AmountRow) => Math.abs(a.value_wan - b.value_wan) <= 0.5 * (10 ** -a.decimals + 10 ** -b.decimals) + 1e-9;

/** What an amount is a value of; two amounts of one line are the same figure or contradict each other. */
const lineOf = (row: AmountRow) => [row.report_id, row.category, row.stage, row.year, row.label, row.change_of, row.from_year].join('\u0001');

/** Form before narrative, sure before unsure, stated for its stage before the only budget figure, first before later. */
function before(a: AmountRow, b: AmountRow): number {
	return (
		Number(b.in_form) - Number(a.in_form) ||
		CERTAINTY_ORDER.indexOf(a.certainty) - CERTAINTY_ORDER.indexOf(b.certainty) ||
		Number(a.single) - Number(b.single) ||
		a.start - b.start ||
		a.end - b.end
	);
}

/** Marks in every line the value that counts, and whether another one contradicts it. Parts of lists are values of their own. */
export function markAmounts(rows: readonly AmountRow[]): readonly AmountRow[] {
	const lines = groupBy(rows, lineOf);
	const marks = new Map<string, Pick<AmountRow, 'preferred' | 'conflicting'>>();
	for (const line of lines.values()) {
		const [first] = [...line].sort(before);
		const conflicting = line.some((row) => first !== undefined && !agree(row, first));
		for (const row of line) marks.set(row.fact_id, { preferred: row === first, conflicting });
	}
	return rows.map((row) => ({ ...row, ...marks.get(row.fact_id) }));
}

/** Lines that can stand for the whole of a report, in the order in which they are asked. */
const WHOLES: Record<ReportKind, readonly Category[]> = {
	department: ['total', 'fiscal_appropriation', 'general_public_budget'],
	project: ['total', 'project', 'fiscal_appropriation', 'general_public_budget', 'special_transfer', 'government_fund', 'special_bond']
};
const WHOLE_STAGES: readonly string[] = ['initial_budget', 'adjusted_budget', 'executed'] satisfies Stage[];
/** A whole may fall short of its parts by this much before it is no whole: 0.5 %. */
const SHORTFALL = 0.995;

type Find = (category: Category, stage: Stage) => AmountRow | null;

/** The report's own figure of a line at a stage: of the year evaluated, without a finer label (a project report's own line carries the project's name). */
function finder(kind: ReportKind, rows: readonly AmountRow[]): Find {
	const own = rows.filter((row) => row.of_report_year && row.preferred && (row.label === null || kind === 'project'));
	return (category, stage) =>
		own.filter((row) => row.category === category && row.stage === stage).sort((a, b) => Number(a.label !== null) - Number(b.label !== null))[0] ?? null;
}

/** Whether a source of money is used as the whole: not where it is less than income or than the parts at the same stage. */
function coversAll(row: AmountRow, stage: Stage, find: Find): boolean {
	const parts = (find('basic', stage)?.value_wan ?? 0) + (find('project', stage)?.value_wan ?? 0);
	const income = find('revenue_total', stage)?.value_wan ?? 0;
	return row.value_wan >= SHORTFALL * Math.max(parts, income);
}

/** One line is the whole for all stages of a report: `total` as soon as it is stated anywhere, else the first source that covers all. */
function wholeLine(kind: ReportKind, find: Find): Category | null {
	const stages: readonly Stage[] = ['executed', 'adjusted_budget', 'initial_budget'];
	return (
		WHOLES[kind].find((category) => {
			const stated = stages.flatMap((stage) => {
				const row = find(category, stage);
				return row === null ? [] : [{ row, stage }];
			});
			return stated.length > 0 && (category === 'total' || stated.every(({ row, stage }) => coversAll(row, stage, find)));
		}) ?? null
	);
}

const figureOf = (row: AmountRow): Figure => ({
	wan: row.value_wan,
	facts: row.fact_id,
	origin: row.origin === 'inherited' ? 'inherited' : row.origin === 'derived' ? 'derived' : 'stated'
});

/** 基本支出 + 项目支出, where both are stated. Rounded to the finer of their printed decimals. */
function sumOfParts(basic: AmountRow | null, project: AmountRow | null): Figure | null {
	if (basic === null || project === null) return null;
	const scale = 10 ** Math.max(basic.decimals, project.decimals);
	return { wan: Math.round((basic.value_wan + project.value_wan) * scale) / scale, facts: `${basic.fact_id}~${project.fact_id}`, origin: 'derived' };
}

/** The initial budget that is only called 预算: of the whole, or of its parts where the whole states another adjusted figure. */
function unnamedBudget(find: Find, whole: AmountRow | null, adjusted: Figure | null): Figure | null {
	const [basic, project] = [find('basic', 'adjusted_budget'), find('project', 'adjusted_budget')];
	const parts = basic?.single && project?.single ? sumOfParts(basic, project) : null;
	if (parts !== null && adjusted !== null && adjusted.origin !== 'derived' && Math.abs(parts.wan - adjusted.wan) > SHORTFALL_OF_PARTS * adjusted.wan)
		return parts;
	if (whole?.single) return { ...figureOf(whole), origin: 'single' };
	return whole === null && parts !== null ? { ...parts, origin: 'single' } : null;
}
/** Parts that differ from the adjusted whole by more than this are another budget, not the same one with an item left out: 1 %. */
const SHORTFALL_OF_PARTS = 0.01;

/** Budget and executed figures of one report. `rows` are its amounts, marked. */
export function settleAmounts(kind: ReportKind, rows: readonly AmountRow[]): SettledAmounts {
	const find = finder(kind, rows);
	const line = wholeLine(kind, find);
	const stated = (stage: Stage) => (line === null ? null : find(line, stage));
	const at = (stage: Stage) => {
		const row = stated(stage);
		return row === null ? sumOfParts(find('basic', stage), find('project', stage)) : figureOf(row);
	};
	const adjusted = at('adjusted_budget');
	const named = at('initial_budget');
	const unnamed = named === null ? unnamedBudget(find, stated('adjusted_budget'), adjusted) : null;
	const single = unnamed?.origin === 'single';
	return {
		initial: named ?? unnamed,
		adjusted: single && unnamed !== null ? unnamed : adjusted,
		executed: at('executed'),
		single,
		conflicting: rows.some((row) => row.conflicting && row.of_report_year && row.category === line && WHOLE_STAGES.includes(row.stage))
	};
}

/** The execution page's questions of a scope: the figures of the last year first, then who is missing from it, then all years of the departments that the charts show. */
import type { Scope } from '../../model/view.ts';
import { ask, type Put } from '../ask.ts';
import { unitsAbsent, type UnitAbsentRow } from '../overview/unit-execution.ts';
import { bothBases, type BasisBucketRow } from './both-bases.ts';
import { budgetLines, type BudgetLineRow } from './budget-lines.ts';
import { bySplit, type Split, type SplitRow } from './by-region.ts';
import { controlRates, type ControlRateRow } from './control-rates.ts';
import { executionCounts, type ExecutionCountsRow } from './execution-counts.ts';
import { executionUnits, unitRates, type ExecutionOrder, type ExecutionUnitRow, type UnitRateRow } from './execution-units.ts';
import { overruns, type OverrunReportRow } from './overruns.ts';
import { unspentMoney, type UnspentMoneyRow } from './unspent-money.ts';

/** Most departments, overruns and left-over amounts that a chart shows; the notes say what is not shown. */
const MOST_UNITS = 80;
const MOST_BARS = 24;
const MOST_ROWS = 400;

export interface ExecutionChoices {
	readonly scope: Scope;
	readonly order: ExecutionOrder;
	readonly split: Split;
	/** Share of the budget, in percent, beyond which money left in two years running counts as idle. */
	readonly idle: number;
	/** Control rate in percent beyond which a line is over its budget. */
	readonly over: number;
}

/** With the choices that they answer. */
export interface ExecutionAnswers extends ExecutionChoices {
	readonly counts: readonly ExecutionCountsRow[];
	readonly units: readonly ExecutionUnitRow[];
	readonly absent: readonly UnitAbsentRow[];
	readonly rates: readonly UnitRateRow[];
	readonly overruns: readonly OverrunReportRow[];
	readonly bases: readonly BasisBucketRow[];
	readonly unspent: readonly UnspentMoneyRow[];
	readonly lines: readonly BudgetLineRow[];
	readonly control: readonly ControlRateRow[];
	readonly parts: readonly SplitRow[];
}

/** Null where a later view has overtaken this one. */
export async function executionRows(choices: ExecutionChoices, put: Put): Promise<ExecutionAnswers | null> {
	const { scope, order, split, idle, over } = choices;
	const ofYear = await put({
		counts: ask(executionCounts, scope),
		units: ask(executionUnits, { scope, order, limit: MOST_UNITS }),
		overruns: ask(overruns, { scope, limit: MOST_BARS }),
		bases: ask(bothBases, scope),
		unspent: ask(unspentMoney, { scope, idle, limit: MOST_BARS }),
		lines: ask(budgetLines, scope),
		control: ask(controlRates, { scope, over, limit: MOST_ROWS }),
		parts: ask(bySplit, { scope, split })
	});
	if (ofYear === null) return null;
	const missing = await put({ absent: ask(unitsAbsent, { scope, year: ofYear.counts[0]?.year ?? scope.years.to, limit: MOST_UNITS }) });
	if (missing === null) return null;
	const departments = [...new Set([...ofYear.units, ...missing.absent].map((row) => row.department_id))].sort();
	const shown = await put({ rates: ask(unitRates, { scope, departments }) });
	return shown === null ? null : { ...choices, ...ofYear, ...missing, ...shown };
}

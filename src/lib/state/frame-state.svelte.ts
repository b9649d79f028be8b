/** What the frame knows on every page: the years of the data, the scope that the filter comes to, what is in view, names of chosen departments. */
import type { Row } from '../engine/port.ts';
import type { Scope } from '../model/view.ts';
import { ask, type Ask } from '../queries/ask.ts';
import { scopeOf } from '../queries/filter.ts';
import { dataYears, yearsWith, type DataYearRow } from '../queries/frame/data-years.ts';
import { unitNames, type UnitRow } from '../queries/frame/units.ts';
import { viewSummary, type ViewSummaryRow } from '../queries/frame/view-summary.ts';
import type { DataState } from './data-state.svelte.ts';
import { PageAnswers } from './page-answers.svelte.ts';
import type { ViewState } from './view-state.svelte.ts';

type YearsBatch = { readonly years: Ask<DataYearRow> };
type SummaryBatch = { readonly summary: Ask<ViewSummaryRow> };
type NamesBatch = Record<string, Ask<Row>> & { readonly names: Ask<UnitRow> };

/** A choice of the page itself, in words, and how to take it back. */
export interface PageChoice {
	readonly text: string;
	readonly drop: () => void;
}

export class FrameState {
	readonly #view: () => ViewState;
	readonly #subjects: () => readonly string[];
	readonly #years: PageAnswers<YearsBatch>;
	readonly #summary: PageAnswers<SummaryBatch>;
	readonly #names: PageAnswers<NamesBatch>;
	/** Names learnt from any answer, so that a chip is not blank while names are asked for. */
	readonly #known = new Map<string, UnitRow>();

	/** Chips beside those of the filter: moved thresholds, a brush. The page sets them while it is open. */
	pageChoices = $state.raw<readonly PageChoice[]>([]);

	/**
	 * Must be made while the layout is, since it asks whenever view or data change. `subjects`: departments that the page itself is about
	 * (one department, those compared); the sentence in view is then about them.
	 */
	constructor(data: () => DataState, view: () => ViewState, subjects: () => readonly string[]) {
		this.#view = view;
		this.#subjects = subjects;
		this.#years = new PageAnswers<YearsBatch>(data, 'frame-years', () => ({ years: ask(dataYears, {}) }));
		this.#summary = new PageAnswers<SummaryBatch>(data, 'frame-summary', () => (this.#about === null ? null : { summary: ask(viewSummary, this.#about) }));
		this.#names = new PageAnswers<NamesBatch>(data, 'frame-names', () => {
			const ids = [...new Set([...view().filter.departments, ...view().view.units, ...subjects()])].sort();
			return ids.length === 0 ? null : { names: ask(unitNames, { ids }) };
		});
	}

	/** Years with reports of the kind in view, ascending; empty before they are known and where there are none. */
	get years(): readonly number[] {
		const { kind, simulated } = this.#view().filter;
		return yearsWith(this.#years.rows?.years ?? [], kind, simulated);
	}

	/** The filter against the data; null until the data's years are known, and while there are none. */
	scope = $derived.by((): Scope | null => {
		const rows = this.#years.rows;
		if (rows === null) return null;
		return scopeOf(this.#view().filter, this.years);
	});

	/** What the sentence in view counts: the scope, or the page's own departments in its years. */
	#about = $derived.by((): Scope | null => {
		const ids = this.#subjects();
		return this.scope === null || ids.length === 0 ? this.scope : { ...this.scope, departments: ids, regions: [], groups: [], buckets: [], simulated: true };
	});

	/** Departments that the page itself is about. */
	get subjects(): readonly string[] {
		return this.#subjects();
	}

	/** Whether there are any reports at all. */
	get hasData(): boolean | null {
		return this.#years.rows === null ? null : this.#years.rows.years.length > 0;
	}

	get hasSimulated(): boolean {
		return this.#years.rows?.years.some((row) => row.provenance === 'simulated') ?? false;
	}

	/** What is in view; null before the first answer. */
	get summary(): ViewSummaryRow | null {
		return this.#summary.rows?.summary[0] ?? null;
	}

	/** Whether `summary` is of a former view. */
	get summaryIsOld(): boolean {
		return this.#summary.phase === 'stale';
	}

	/** The last year in view with a report. */
	get lastYear(): number | null {
		return this.summary?.last_year ?? null;
	}

	/** A chosen department; undefined while its name is not known, null when the data do not have it. */
	unit(id: string): UnitRow | null | undefined {
		const rows = this.#names.rows?.names;
		for (const row of rows ?? []) this.#known.set(row.department_id, row);
		const known = this.#known.get(id);
		if (known !== undefined) return known;
		return rows === undefined || this.#names.phase !== 'ready' ? undefined : null;
	}

	/** Chosen departments that the data do not have. */
	get unknownUnits(): readonly string[] {
		return this.#view().filter.departments.filter((id) => this.unit(id) === null);
	}

	retry(): void {
		for (const answers of [this.#years, this.#summary, this.#names]) answers.retry();
	}
}

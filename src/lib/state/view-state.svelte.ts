/** The view that the address asks for, and the ways to change it: choices push history, sliding replaces it. */
import { acrossPages, cutsOf, DEFAULT_FILTER, type Filter, type View } from '../model/view.ts';
import { parseView, printView, type UrlProblem } from '../url/codec.ts';

export type HistoryStep = 'push' | 'replace';

export interface AddressPort {
	/** The query string that stands in the address bar. */
	search(): string;
	/** Writes another; settles when the address shows it. */
	go(query: string, step: HistoryStep): Promise<void>;
}

export class ViewState {
	readonly #address: AddressPort;
	/** What was asked for last and does not stand in the address yet, so that quick choices build on each other. */
	#ahead = $state.raw<string | null>(null);
	#parsed = $derived.by(() => parseView(this.#ahead ?? this.#address.search()));

	constructor(address: AddressPort) {
		this.#address = address;
	}

	get view(): View {
		return this.#parsed.view;
	}

	get filter(): Filter {
		return this.#parsed.view.filter;
	}

	get problems(): readonly UrlProblem[] {
		return this.#parsed.problems;
	}

	/** The address of the present view with something changed, for links: `?y=2023`. */
	query(change: Partial<View>): string {
		return `?${printView({ ...this.view, ...change })}`;
	}

	/** The query of another page: the same filter, without what belongs to this page. Empty for the default view. */
	elsewhere(change: Partial<View> = {}): string {
		const printed = printView({ ...acrossPages(this.view), ...change });
		return printed === '' ? '' : `?${printed}`;
	}

	choose(change: Partial<View>, step: HistoryStep = 'push'): void {
		this.#go(printView({ ...this.view, ...change }), step);
	}

	#go(query: string, step: HistoryStep): void {
		if (query === printView(parseView(this.#address.search()).view) && this.#ahead === null) return;
		this.#ahead = query;
		void this.#address.go(query, step).finally(() => {
			if (this.#ahead === query) this.#ahead = null;
		});
	}

	filterBy(change: Partial<Filter>, step: HistoryStep = 'push'): void {
		this.choose({ filter: { ...this.filter, ...change } }, step);
	}

	/** Takes a whole view, so that a choice can be taken back to its default. */
	replace(view: View, step: HistoryStep = 'push'): void {
		this.#go(printView(view), step);
	}

	/** Back to the default window of years. */
	forgetYears(): void {
		const { years: _years, ...rest } = this.filter;
		this.choose({ filter: rest });
	}

	/** Clears all that stands as chips: the filter, moved thresholds, a brush. What the page is about and how it is shown stay. */
	clear(): void {
		const { scoreRange: _score, rateRange: _rate, ...rest } = this.view;
		this.replace({ ...rest, filter: DEFAULT_FILTER, thresholds: cutsOf(rest.thresholds) });
	}
}

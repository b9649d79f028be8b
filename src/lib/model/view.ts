/** What a reader can choose: the view state that the URL holds and that queries filter by. `undefined` = not chosen (the default applies), an empty list = cleared. */
import type { Basis, PeerGroup, ReportKind } from './vocabulary.ts';

export interface Filter {
	/** First and last year, inclusive; undefined = the default window (the last four years of the data). `all` = every year. */
	readonly years?: { readonly from: number; readonly to: number } | 'all';
	/** Division codes; a prefix takes in what lies below. */
	readonly regions: readonly string[];
	readonly groups: readonly PeerGroup[];
	readonly departments: readonly string[];
	readonly kind: ReportKind;
	readonly basis: Basis;
	/** Whether the simulated county counts. */
	readonly simulated: boolean;
}

/** The comparison's questions: the years of the departments first, then their peers, who are found by the departments' groups and regions. */
import type { Scope } from '../../model/view.ts';
import { PEER_GROUPS, type PeerGroup } from '../../model/vocabulary.ts';
import { ask, type Put } from '../ask.ts';
import { compareYears, type CompareYearRow } from './compare-years.ts';
import { peerReports, type PeerReportRow } from './peers.ts';

export interface CompareAnswers {
	/** The departments in the reader's order, and the scope that these rows answer. */
	readonly ids: readonly string[];
	readonly scope: Scope;
	/** The group that all of them share; undefined where they differ, and peers are then of every group. */
	readonly group: PeerGroup | undefined;
	readonly regions: readonly string[];
	readonly years: readonly CompareYearRow[];
	readonly peers: readonly PeerReportRow[];
}

// The vocabulary is keyed by the groups' ids.
const ALL_GROUPS = Object.keys(PEER_GROUPS) as PeerGroup[];

/** Null where a later view has overtaken this one. */
export async function compareRows(ids: readonly string[], scope: Scope, put: Put): Promise<CompareAnswers | null> {
	const { kind } = scope;
	const own = await put({ years: ask(compareYears, { ids: [...ids].sort(), kind }) });
	if (own === null) return null;
	const groups = [...new Set(own.years.map((row) => row.peer_group))];
	const group = groups.length === 1 ? groups[0] : undefined;
	const regions = [...new Set(own.years.flatMap((row) => row.region_code ?? []))].sort();
	if (groups.length === 0 || regions.length === 0) return { ids, scope, group, regions, ...own, peers: [] };
	const simulated = scope.simulated || own.years.some((row) => row.provenance === 'simulated');
	const others = await put({ peers: ask(peerReports, { groups: group === undefined ? ALL_GROUPS : [group], regions, kind, simulated }) });
	return others === null ? null : { ids, scope, group, regions, ...own, ...others };
}

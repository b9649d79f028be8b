/** The questions of one department's page: its own years first, then its peers, who are found by its group and region. */
import type { Scope } from '../../model/view.ts';
import { ask, type Put } from '../ask.ts';
import {
	departmentAmounts,
	departmentFindings,
	departmentIndicators,
	departmentScores,
	type DepartmentAmountRow,
	type DepartmentFindingRow,
	type DepartmentIndicatorRow,
	type DepartmentScoreRow
} from './department-lines.ts';
import {
	departmentCoverage,
	departmentNamed,
	departmentReports,
	type DepartmentCoverageRow,
	type DepartmentReportRow,
	type DepartmentRow
} from './department-years.ts';
import { peerReports, type PeerReportRow } from './peers.ts';

export interface DepartmentAnswers {
	/** The department and the scope that these rows answer. */
	readonly id: string;
	readonly scope: Scope;
	readonly named: readonly DepartmentRow[];
	readonly reports: readonly DepartmentReportRow[];
	readonly coverage: readonly DepartmentCoverageRow[];
	readonly amounts: readonly DepartmentAmountRow[];
	readonly scores: readonly DepartmentScoreRow[];
	readonly indicators: readonly DepartmentIndicatorRow[];
	readonly findings: readonly DepartmentFindingRow[];
	readonly peers: readonly PeerReportRow[];
}

/** Null where a later view has overtaken this one. */
export async function departmentRows(id: string, scope: Scope, put: Put): Promise<DepartmentAnswers | null> {
	const { kind, simulated } = scope;
	const params = { id, kind };
	const own = await put({
		named: ask(departmentNamed, { id }),
		reports: ask(departmentReports, params),
		coverage: ask(departmentCoverage, params),
		amounts: ask(departmentAmounts, params),
		scores: ask(departmentScores, params),
		indicators: ask(departmentIndicators, params),
		findings: ask(departmentFindings, params)
	});
	const [unit] = own?.named ?? [];
	if (own === null || unit === undefined) return own === null ? null : { id, scope, ...own, peers: [] };
	// Peers share the group and the county; a department of a simulated county is compared with its simulated peers.
	const regions = unit.region_code === null ? [] : [unit.region_code];
	const others = await put({ peers: ask(peerReports, { groups: [unit.peer_group], regions, kind, simulated: simulated || unit.provenance === 'simulated' }) });
	return others === null ? null : { id, scope, ...own, ...others };
}

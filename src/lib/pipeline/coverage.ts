/** Reports, lists of what is due and refused files to coverage: which department's report of which year came in, is due, or could not be read. */
import type { CoverageRow, ReportRow } from '../model/tables.ts';
import { groupBy } from './group-by.ts';

/** A department as far as coverage needs it. */
export interface DueDepartment {
	readonly department_id: string;
	readonly names: readonly string[];
	readonly region_code: string | null;
	/** First and last year due, inclusive; null where no list says. */
	readonly due_from: number | null;
	readonly due_to: number | null;
}

type Submitted = Pick<ReportRow, 'report_id' | 'file' | 'department_id' | 'region_code' | 'year' | 'kind' | 'selected'>;

const keyOf = (row: { readonly department_id: string; readonly year: number | null; readonly kind: string }) =>
	JSON.stringify([row.department_id, row.year, row.kind]);

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

function submitted(reports: readonly Submitted[]): CoverageRow[] {
	const dated = reports.filter((report) => report.selected);
	return [...groupBy(dated, keyOf).values()].flatMap(([first]) =>
		first === undefined || first.year === null
			? []
			: [
					{
						department_id: first.department_id,
						year: first.year,
						kind: first.kind,
						state: 'submitted',
						basis: 'report',
						report_id: first.report_id,
						file: first.file
					}
				]
	);
}

/** Last year of the data of a department's own region: a neighbour's later reports do not make this one's due. */
function lastYears(reports: readonly Submitted[]): ReadonlyMap<string | null, number> {
	const last = new Map<string | null, number>();
	for (const { region_code, year } of reports) if (year !== null) last.set(region_code, Math.max(year, last.get(region_code) ?? year));
	return last;
}

/** Years that should be there and are not: by the list, else those between two that came in. */
function missingYears(
	department: DueDepartment,
	years: ReadonlySet<number>,
	lastYear: number | undefined
): readonly { readonly year: number; readonly basis: string }[] {
	if (department.due_from !== null) {
		const until = Math.min(department.due_to ?? Number.POSITIVE_INFINITY, lastYear ?? department.due_to ?? department.due_from - 1);
		return range(department.due_from, until).flatMap((year) => (years.has(year) ? [] : [{ year, basis: 'due-list' }]));
	}
	if (years.size === 0) return [];
	return range(Math.min(...years), Math.max(...years)).flatMap((year) => (years.has(year) ? [] : [{ year, basis: 'gap' }]));
}

type Named = Pick<DueDepartment, 'department_id' | 'names'>;

/** The one department that a refused file's path names, longest name first, and the year in it. */
export function ownerOf(file: string, departments: readonly Named[]): { readonly department_id: string; readonly year: number } | null {
	const year = Number(/(?<!\d)20[0-4]\d(?!\d)/.exec(file)?.[0]);
	const named = departments.flatMap((department) =>
		department.names.filter((name) => name.length >= 3 && file.includes(name)).map((name) => ({ department, length: name.length }))
	);
	const longest = Math.max(0, ...named.map(({ length }) => length));
	const owners = new Set(named.filter(({ length }) => length === longest).map(({ department }) => department.department_id));
	const [only] = owners;
	return owners.size === 1 && only !== undefined && Number.isInteger(year) ? { department_id: only, year } : null;
}

/** How many refused files no row of `coverage` can stand for: no department, several, or no year in their path. */
export const unownedFiles = (files: readonly string[], departments: readonly Named[]): number =>
	files.filter((file) => ownerOf(file, departments) === null).length;

/** Rows for `coverage`. Not submitted is said only on a list's word or for a gap between two submitted years, and the row says which. */
export function coverageRows(reports: readonly Submitted[], departments: readonly DueDepartment[], refusedFiles: readonly string[]): readonly CoverageRow[] {
	const rows = new Map(submitted(reports).map((row) => [keyOf(row), row]));
	for (const file of refusedFiles) {
		const owner = ownerOf(file, departments);
		if (owner === null) continue;
		const row: CoverageRow = { ...owner, kind: 'department', state: 'unreadable', basis: 'report', report_id: null, file };
		if (!rows.has(keyOf(row))) rows.set(keyOf(row), row);
	}
	const last = lastYears(reports);
	const came = groupBy(
		[...rows.values()].filter((row) => row.kind === 'department'),
		(row) => row.department_id
	);
	for (const department of departments) {
		const years = new Set((came.get(department.department_id) ?? []).map((row) => row.year));
		for (const { year, basis } of missingYears(department, years, last.get(department.region_code))) {
			const row: CoverageRow = {
				department_id: department.department_id,
				year,
				kind: 'department',
				state: 'not_submitted',
				basis,
				report_id: null,
				file: null
			};
			rows.set(keyOf(row), row);
		}
	}
	return [...rows.values()];
}

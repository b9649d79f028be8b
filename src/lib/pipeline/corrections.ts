/** Corrections over all files: which rows they change, what became of each line, and what is reported as no longer matching. */
import type { ResolvedDepartment } from '../facts/identity/resolve-department.ts';
import type { CorrectionRow, ReportRow } from '../model/tables.ts';
import { correctField, shown, stale, type Change } from './correct-rows.ts';
import type { Correction, Unmatched } from './correction-lines.ts';
import type { FileRows } from './file-rows.ts';

const baseName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

/** Between an archive and the path in it. Names in archives are not known beforehand, so that a bare one could stand for several. */
const IN_ARCHIVE = '!/';

export interface CorrectedFile {
	readonly rows: FileRows;
	readonly departments: readonly ResolvedDepartment[];
}

/** A change that may move a report to another department. */
type DepartmentChange = Change & { readonly departments?: readonly ResolvedDepartment[] };

interface Applied {
	readonly report_id: string;
	readonly fact_id: string | null;
	readonly before: string;
}

/** Applies corrections file by file, in any order of files, and knows at the end what became of each line. */
export class Corrector {
	readonly #corrections: readonly Correction[];
	readonly #resolve: (name: string, report: ReportRow) => ResolvedDepartment;
	readonly #shared: ReadonlySet<string>;
	readonly #applied = new Map<Correction, Applied>();
	readonly #failed = new Map<Correction, Unmatched>();
	/** Reports that a line could have meant. */
	readonly #meant = new Map<Correction, readonly string[]>();

	/** `resolve` turns a corrected unit's name (or its id in departments.csv) into the department that it counts for. `shared`: file names that stand in several folders, and alone name no report. */
	constructor(corrections: readonly Correction[], resolve: (name: string, report: ReportRow) => ResolvedDepartment, shared: ReadonlySet<string> = new Set()) {
		this.#corrections = corrections;
		this.#resolve = resolve;
		this.#shared = shared;
	}

	/** Whether a line names a file by its path or by a name that no other file has. */
	#namesFile({ report: named }: Correction, file: string): boolean {
		return named === file || (named === baseName(file) && !this.#shared.has(named) && !file.includes(IN_ARCHIVE));
	}

	/** Whether a line is about a report: by its id, or, where its file holds no other, by the file. */
	#isAbout(correction: Correction, { report_id, file }: ReportRow, single: boolean): boolean {
		return correction.report === report_id || (single && this.#namesFile(correction, file));
	}

	/** Rows as extracted, not yet settled, with the departments of their reports in the same order. */
	correct(rows: FileRows, departments: readonly ResolvedDepartment[]): CorrectedFile {
		let changed: CorrectedFile = { rows, departments };
		const [first] = rows.reports;
		for (const correction of this.#corrections) {
			if (first && rows.reports.length > 1 && this.#namesFile(correction, first.file)) {
				this.#failed.set(correction, 'several-in-file');
				this.#meant.set(
					correction,
					rows.reports.map(({ report_id }) => report_id)
				);
			}
			for (const [at, report] of rows.reports.entries()) {
				if (!this.#isAbout(correction, report, rows.reports.length === 1)) continue;
				changed = this.#one(changed, at, report.report_id, correction);
			}
		}
		return changed;
	}

	#one(file: CorrectedFile, at: number, id: string, correction: Correction): CorrectedFile {
		const report = file.rows.reports[at];
		if (report === undefined) return file;
		const outcome: DepartmentChange | Unmatched =
			correction.field === 'department' ? this.#department(file, at, report, correction) : correctField(file.rows, report, correction);
		if (typeof outcome === 'string') {
			this.#failed.set(correction, outcome);
			return file;
		}
		const before = this.#applied.get(correction);
		if (before === undefined || id < before.report_id) this.#applied.set(correction, { report_id: id, fact_id: outcome.fact_id, before: outcome.before });
		return { rows: outcome.rows, departments: outcome.departments ?? file.departments };
	}

	#department(file: CorrectedFile, at: number, report: ReportRow, correction: Correction): DepartmentChange | Unmatched {
		if (stale(correction, report.department_as_written)) return 'read-changed';
		const resolved = this.#resolve(correction.value, report);
		const row: ReportRow = { ...report, department_id: resolved.department_id, region_code: resolved.region_code, peer_group: resolved.peer_group };
		return {
			rows: { ...file.rows, reports: file.rows.reports.map((one, index) => (index === at ? row : one)) },
			departments: file.departments.map((one, index) => (index === at ? resolved : one)),
			fact_id: null,
			before: shown(report.department_as_written)
		};
	}

	/** Lines that were not applied, in the order of the file. To be asked after the last file. */
	unmatched(): readonly { readonly correction: Correction; readonly why: Unmatched; readonly reports: readonly string[] }[] {
		return this.#corrections
			.filter((correction) => !this.#applied.has(correction))
			.map((correction) => ({
				correction,
				reports: this.#meant.get(correction) ?? [],
				why: this.#failed.get(correction) ?? (this.#shared.has(correction.report) ? 'several-reports' : 'no-report')
			}));
	}

	/** Rows of the table `corrections`. To be asked after the last file. */
	rows(): readonly CorrectionRow[] {
		return this.#corrections.map((correction, at) => {
			const applied = this.#applied.get(correction);
			const { report, field, value, reason, by, date } = correction;
			return {
				correction_no: at + 1,
				report,
				field,
				value,
				reason,
				by,
				date,
				state: applied === undefined ? 'unmatched' : 'applied',
				report_id: applied?.report_id ?? null,
				fact_id: applied?.fact_id ?? null,
				before: applied?.before ?? null
			};
		});
	}
}

/** Corrections over all files: which rows they change, what became of each line, and what is reported as no longer matching. */
import type { ResolvedDepartment } from '../facts/identity/resolve-department.ts';
import type { CorrectionRow, ReportRow } from '../model/tables.ts';
import { correctField, shown, stale, type Change } from './correct-rows.ts';
import type { Correction, Unmatched } from './correction-lines.ts';
import type { FileRows } from './file-rows.ts';

const baseName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

/** Whether a line is about a report: by its id, the whole path of its file, or the file's name where the file holds one report. */
const isAbout = (correction: Correction, report: ReportRow, single: boolean): boolean =>
	correction.report === report.report_id || (single && (correction.report === report.file || correction.report === baseName(report.file)));

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
	readonly #applied = new Map<Correction, Applied>();
	readonly #failed = new Map<Correction, Unmatched>();

	/** `resolve` turns a corrected unit's name (or its id in departments.csv) into the department that it counts for. */
	constructor(corrections: readonly Correction[], resolve: (name: string, report: ReportRow) => ResolvedDepartment) {
		this.#corrections = corrections;
		this.#resolve = resolve;
	}

	/** Rows as extracted, not yet settled, with the departments of their reports in the same order. */
	correct(rows: FileRows, departments: readonly ResolvedDepartment[]): CorrectedFile {
		let changed: CorrectedFile = { rows, departments };
		for (const correction of this.#corrections) {
			for (const [at, report] of rows.reports.entries()) {
				if (!isAbout(correction, report, rows.reports.length === 1)) continue;
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
	unmatched(): readonly { readonly correction: Correction; readonly why: Unmatched }[] {
		return this.#corrections
			.filter((correction) => !this.#applied.has(correction))
			.map((correction) => ({ correction, why: this.#failed.get(correction) ?? 'no-report' }));
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

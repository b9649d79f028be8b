/** What a clerk keeps: corrections that are applied to rows, and the list of facts of low certainty that goes back to the clerk. */
import { basename } from 'node:path';
import type { Reference } from '../../src/lib/facts/identity/reference.ts';
import { listedDepartment, resolveDepartment, type ResolvedDepartment } from '../../src/lib/facts/identity/resolve-department.ts';
import type { CorrectionRow, ReportRow } from '../../src/lib/model/tables.ts';
import { FIELDS_HELP } from '../../src/lib/pipeline/correction-fields.ts';
import { parseCorrections, unmatchedText, type Correction } from '../../src/lib/pipeline/correction-lines.ts';
import { Corrector, type CorrectedFile } from '../../src/lib/pipeline/corrections.ts';
import type { FileRows } from '../../src/lib/pipeline/file-rows.ts';
import { keepFilled, needsReview, printNeedsReview, type ReviewLine } from '../../src/lib/pipeline/needs-review.ts';
import { spellName } from '../node/pinyin.ts';

/** The department that a corrected name or id stands for, in the region that the report is of. */
function resolveName(name: string, report: ReportRow, references: readonly Reference[]): ResolvedDepartment {
	for (const reference of references) {
		const listed = reference.departments.find((department) => department.id === name);
		if (listed) return listedDepartment(listed, reference);
	}
	const code = report.region_code;
	const own = references.find((reference) => code !== null && reference.regions.has(code)) ?? references[0];
	if (own === undefined) throw new Error('no reference');
	const region = { province: null, city: null, county: null };
	return resolveDepartment({ department: name, region, region_inferred: { ...region, code }, year: report.year, project: report.project }, own, {
		spell: spellName,
		reportId: report.report_id
	});
}

function sharedNames(files: readonly string[]): ReadonlySet<string> {
	const seen = new Set<string>();
	return new Set(files.map((file) => basename(file)).filter((name) => seen.size === seen.add(name).size));
}

/** Corrects files as they come, and gathers what is uncertain in the corrected rows. */
export class Clerk {
	readonly #corrector: Corrector;
	readonly #corrections: readonly Correction[];
	readonly #lines: ReviewLine[] = [];

	/** `csv`: the text of corrections.csv. `references`: one for each folder's setting. `files`: names of the inputs, by which a line may name a report. */
	constructor(csv: string, references: readonly Reference[], files: readonly string[]) {
		this.#corrections = parseCorrections(csv);
		this.#corrector = new Corrector(this.#corrections, (name, report) => resolveName(name, report, references), sharedNames(files));
	}

	correct(rows: FileRows, departments: readonly ResolvedDepartment[]): CorrectedFile {
		const corrected = this.#corrector.correct(rows, departments);
		this.#lines.push(...needsReview(corrected.rows));
		return corrected;
	}

	/** Rows of the table `corrections`. After the last file. */
	rows(): readonly CorrectionRow[] {
		return this.#corrector.rows();
	}

	/** A sentence for every correction that was not applied, and what may be written where a field is unknown. After the last file. */
	unmatched(): { readonly lines: readonly string[]; readonly help: string | null } {
		const unmatched = this.#corrector.unmatched();
		return {
			lines: unmatched.map(({ correction, why, reports }) => unmatchedText(correction, why, reports)),
			help: unmatched.some(({ why }) => why === 'unknown-field') ? FIELDS_HELP : null
		};
	}

	/** How many facts wait for a clerk, and the text of needs-review.csv; `before` is its text so far: lines filled in and not handed back stay. */
	waiting(before: string): { readonly count: number; readonly filled: number; readonly csv: string } {
		// a corrected unit is still not named in the report itself, and no question any more
		const settled = new Set(this.rows().map(({ report_id, field }) => `${report_id ?? ''} ${field}`));
		const open = this.#lines.filter(({ report, field }) => !settled.has(`${report} ${field}`));
		const { lines, filled } = keepFilled(open, before, this.#corrections);
		return { count: open.length, filled, csv: printNeedsReview(lines) };
	}
}

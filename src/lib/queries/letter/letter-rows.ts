/** The review letter's questions: who the department is and when it reported, then its reports, findings and their words of one year. */
import { ask, type Put } from '../ask.ts';
import { departmentNamed, type DepartmentRow } from '../departments/department-years.ts';
import type { FindingPlaceRow } from '../findings/finding-places.ts';
import {
	letterFindings,
	letterPlaces,
	letterReports,
	letterYears,
	type LetterFindingRow,
	type LetterReportRow,
	type LetterYearRow
} from './letter-findings.ts';

export interface LetterAnswers {
	readonly named: readonly DepartmentRow[];
	readonly years: readonly LetterYearRow[];
	/** The year that the letter is about: the one asked for, else the last with a report; null where there is none. */
	readonly year: number | null;
	readonly reports: readonly LetterReportRow[];
	readonly findings: readonly LetterFindingRow[];
	readonly places: readonly FindingPlaceRow[];
}

/** Null where a later choice has overtaken this one. */
export async function letterRows(id: string, asked: number | undefined, put: Put): Promise<LetterAnswers | null> {
	const about = await put({ named: ask(departmentNamed, { id }), years: ask(letterYears, { department: id }) });
	if (about === null) return null;
	const year = asked ?? about.years.at(-1)?.year ?? null;
	if (about.named.length === 0 || year === null) return { ...about, year, reports: [], findings: [], places: [] };
	const of = { department: id, year };
	const told = await put({ reports: ask(letterReports, of), findings: ask(letterFindings, of), places: ask(letterPlaces, of) });
	return told === null ? null : { ...about, year, ...told };
}

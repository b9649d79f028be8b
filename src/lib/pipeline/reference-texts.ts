/** The texts of data/reference as files hold them, to the reference that identity asks. */
import Papa from 'papaparse';
import { parseReference, type CsvRow, type Reference } from '../facts/identity/reference.ts';

export interface ReferenceFiles {
	readonly regionsJson: string;
	readonly departmentsCsv: string;
	readonly schemesJson: string;
}

/** Rows of a CSV text by heading; blank lines and a byte-order mark are passed over. */
export function parseCsvRows(text: string): readonly CsvRow[] {
	return Papa.parse<CsvRow>(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: 'greedy', transformHeader: (heading) => heading.trim() }).data;
}

/** Throws where one of the files is malformed. */
export function requireReference(files: ReferenceFiles): Reference {
	return parseReference({ regionsJson: files.regionsJson, departmentRows: parseCsvRows(files.departmentsCsv), schemesJson: files.schemesJson });
}

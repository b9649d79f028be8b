/** A table → CSV text that Excel opens without garbling Chinese (BOM, CRLF) and that runs no formula. */
import { headOf, type ExportCell, type ExportTable } from './table.ts';

const BOM = '\ufeff';
/** Cells that spreadsheets would run: OWASP's list for CSV injection. Numbers are written as numbers and need no guard. */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text that could be run gets an apostrophe in front, which spreadsheets hide. */
export const guarded = (text: string): string => (RUNS.test(text) ? `'${text}` : text);

function field(cell: ExportCell): string {
	const text = typeof cell === 'number' ? plain(cell) : guarded(typeof cell === 'string' ? cell : cell.missing);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Numbers without separators, at most six decimals, never in powers of ten; a number that does not exist is refused. */
function plain(value: number): string {
	if (!Number.isFinite(value)) throw new Error('a figure that does not exist must say why it is missing');
	const text = value.toFixed(6).replace(/\.?0+$/, '');
	return text === '-0' ? '0' : text;
}

export function printCsv(table: ExportTable): string {
	const rows = [table.columns.map(headOf), ...table.rows];
	return BOM + rows.map((row) => row.map(field).join(',')).join('\r\n') + '\r\n';
}

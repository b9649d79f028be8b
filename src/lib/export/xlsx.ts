/** Tables → the sheets of a workbook: real numbers with formats, units in headings, and one sheet that says filters and data version. */
import type { Row, Sheet } from 'write-excel-file/browser';
import { headOf, type ExportAbout, type ExportCell, type ExportColumn, type ExportTable } from './table.ts';

type SheetOf = Pick<Sheet<Blob>, 'data' | 'sheet' | 'columns' | 'stickyRowsCount'>;

const MISSING_INK = '#696e79';
/** Excel's limit for the name of a sheet, and the characters that it refuses. */
const NAME_LIMIT = 31;
const sheetName = (title: string): string => title.replace(/[\\/?*[\]:]/g, ' ').slice(0, NAME_LIMIT);

const formatOf = (decimals: number): string => (decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`);

function cellOf(cell: ExportCell, column: ExportColumn | undefined): Row[number] {
	if (typeof cell === 'number')
		return { value: Number(cell.toFixed(column?.decimals ?? 2)), type: Number, format: formatOf(column?.decimals ?? 2), align: 'right' };
	if (typeof cell === 'string') return { value: cell, type: String };
	return { value: cell.missing, type: String, textColor: MISSING_INK, align: 'right' };
}

/** Wide enough for the longest of the first rows, in Excel's widths (one digit = 1, one Chinese character = 2). */
function widthOf(table: ExportTable, at: number): number {
	const column = table.columns[at];
	const texts = [column === undefined ? '' : headOf(column), ...table.rows.slice(0, 200).map((row) => asText(row[at]))];
	return Math.min(60, Math.max(8, ...texts.map((text) => [...text].reduce((sum, character) => sum + (character > '\u02ff' ? 2 : 1), 2))));
}
const asText = (cell: ExportCell | undefined): string =>
	cell === undefined ? '' : typeof cell === 'number' ? cell.toFixed(2) : typeof cell === 'string' ? cell : cell.missing;

function tableSheet(table: ExportTable): SheetOf {
	const head: Row = table.columns.map((column) => ({
		value: headOf(column),
		type: String,
		fontWeight: 'bold',
		align: column.decimals === null ? 'left' : 'right',
		wrap: true
	}));
	const rows: Row[] = table.rows.map((row) => row.map((cell, at) => cellOf(cell, table.columns[at])));
	return { data: [head, ...rows], sheet: sheetName(table.title), columns: table.columns.map((_, at) => ({ width: widthOf(table, at) })), stickyRowsCount: 1 };
}

function aboutSheet(about: ExportAbout): SheetOf {
	const data: Row[] = about.lines.map(([label, value]) => [
		{ value: label, type: String, fontWeight: 'bold', alignVertical: 'top' },
		{ value, type: String, wrap: true }
	]);
	return { data, sheet: sheetName(about.sheet), columns: [{ width: 18 }, { width: 80 }] };
}

/** Sheets in order: the tables, then what they are about. */
export const workbookSheets = (tables: readonly ExportTable[], about: ExportAbout): SheetOf[] => [...tables.map(tableSheet), aboutSheet(about)];

/** Bytes or text → a file in the reader's downloads; works on plain HTTP and without any permission. */
import type { Document } from 'docx';
import { printCsv } from './csv.ts';
import type { ExportAbout, ExportTable } from './table.ts';
import { workbookSheets } from './xlsx.ts';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The address of the bytes is kept for a minute: some browsers begin to save only after the click has returned. */
const KEEP_MS = 60_000;

export function saveBlob(blob: Blob, name: string): void {
	const address = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}

export const saveText = (text: string, name: string, type: string): void => saveBlob(new Blob([text], { type: `${type};charset=utf-8` }), name);

export const saveCsv = (table: ExportTable, name: string): void => saveText(printCsv(table), name, 'text/csv');

/** Loads the writer when it is first needed. */
export async function saveXlsx(tables: readonly ExportTable[], about: ExportAbout, name: string): Promise<void> {
	const { default: writeXlsx } = await import('write-excel-file/browser');
	saveBlob(await writeXlsx(workbookSheets(tables, about)).toBlob(), name);
}

export async function saveDocument(document: Document, name: string): Promise<void> {
	const { Packer } = await import('docx');
	saveBlob(await Packer.toBlob(document), name);
}

/** What every file taken from a page says about itself: title, filters in words, data version, origin of the reports. */
import type { ExportAbout, ExportTable } from '../export/table.ts';
import { fileName } from '../export/file-name.ts';
import { saveCsv, saveXlsx } from '../export/save.ts';
import type { Scope } from '../model/view.ts';
import type { App } from './app.ts';
import { originNote } from './origin-note.ts';
import { filterWords, type RegionNames } from './filter-words.ts';

export interface ViewExport {
	name(title: string, extension: string): string;
	csv(table: ExportTable): void;
	xlsx(table: ExportTable): void;
	about(title: string): ExportAbout;
}

/** `scope`: of the rows that a file is made of, which may still be those of the view before. */
export function exportOfView(app: App, names: RegionNames, scope: () => Scope): ViewExport {
	const version = () => app.data.manifest?.data_version ?? '';
	const about = (title: string): ExportAbout => {
		const t = app.words.frame;
		const origin = originNote(app.frame.summary, app.words);
		const lines: (readonly [string, string])[] = [
			[t.product, title],
			[t.printedView, filterWords(app, names, scope()).join(t.semicolon)],
			[t.dataVersion(''), version()],
			['', t.moneyUnit],
			['', t.leads]
		];
		return { lines: origin === '' ? lines : [...lines, ['', origin]], sheet: app.words.frame.aboutSheet };
	};
	const name = (title: string, extension: string): string =>
		fileName([app.words.frame.product, title, filterWords(app, names, scope()).slice(0, 3).join(' '), version()], extension);
	return {
		name,
		about,
		csv: (table) => saveCsv(table, name(table.title, 'csv')),
		xlsx: (table) => void saveXlsx([table], about(table.title), name(table.title, 'xlsx'))
	};
}

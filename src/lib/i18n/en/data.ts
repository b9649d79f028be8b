/** The data page in English. */
import type { Translation } from '../language.ts';
import type { data as chinese } from '../zh/data.ts';
import { counted, noun } from './plural.ts';

export const data: Translation<typeof chinese> = {
	title: 'Data',
	lead: (due, read) => `${counted(due, 'report')} due, **${read}** read`,
	leadMissing: (n) => `; **${n}** not submitted`,
	leadUnreadable: (n) => `, **${n}** came in but could not be read`,
	leadStated: (items, share) => `. Of ${counted(items, 'item')} read, **${share}** are stated by the reports.`,
	leadEnd: '.',
	leadGap: (n) => `Without a list of units due, a report counts as not submitted only between two submitted years (${n}).`,
	versionLine: (parts) => parts.join(' · '),
	edition: (n) => `Edition ${n}`,
	samples: 'Samples',
	version: (v) => `Data version ${v}`,

	coverage: {
		title: (n) => `${counted(n, 'unit')} complete in every year`,
		titleNone: 'No unit is complete in every year',
		titleShown: (shown, n) => `${n} of the ${counted(shown, 'unit')} drawn ${noun(n, 'is', 'are')} complete in every year`,
		worst: (year, n) => `; most are missing in ${year} (${n})`,
		sub: (items) => `One cell a report; the figure is how many of ${counted(items, 'item')} were not read. Click a cell for the report`,
		shown: (n, of) => `; the first ${n} of ${counted(of, 'unit')} are drawn`,
		projects: '; project reports are taken together by unit, the figure is the highest among them',
		key: (items) => `Items not read (of ${items})`,
		read: 'Reports read',
		unread: (n) => (n === 0 ? 'All items read' : `${n} not read`),
		note: 'Blank: not due that year, or not known to be due.',
		year: 'Year',
		state: 'State',
		basis: 'Ground',
		submitted: 'Submitted',
		bases: { report: 'a report is there', 'due-list': 'list of units due', gap: 'reports before and after' },
		unreadHead: 'Not read'
	},
	fields: {
		title: (names) => `Most often missing: ${names}`,
		titleAll: 'Every item was read',
		sub: (n) => `Origin of each item, n = ${counted(n, 'report')} read, fewest missing first`,
		names: {
			department: 'Unit',
			year: 'Year evaluated',
			initial: 'Initial budget',
			adjusted: 'Adjusted budget',
			executed: 'Executed',
			basic: 'Basic expenditure',
			project: 'Project expenditure',
			operating: 'Operating funds',
			three_public: 'Three public expenses',
			sources: 'Sources of funds',
			rate: 'Execution rate',
			staff: 'Posts and staff',
			score: 'Self-score',
			dimensions: 'Dimension scores',
			grade: 'Self-rating',
			indicators: 'Indicators and targets',
			reasons: 'Deviation reasons'
		},
		origin: { stated: 'Stated', inherited: 'Inherited', derived: 'Derived', missing: 'Not read' },
		originLong: {
			stated: 'The report has this figure; its place is kept and leads back to the words.',
			inherited: 'Not in the sentence itself: taken from the title, the heading or the sentence before, and said so.',
			derived: 'Computed from other figures of the report, with the arithmetic; never treated as stated.',
			missing: 'Absent, a dash or masked; the reason is kept, and 0 never stands in for it.'
		},
		originTitle: 'Four origins',
		head: 'Not read',
		item: 'Item',
		line: (part, n, share) => `${part}: ${counted(n, 'report')}, ${share}`
	},
	reading: {
		title: (n) => `${n === '1' ? 'The report' : `The ${n} reports`} with most items not read`,
		titleNone: 'Every report states every item',
		sub: 'By items not read; a unit opens its report',
		report: 'Report',
		bar: 'Stated / inherited / derived / not read',
		missing: 'Not read',
		which: 'Which items',
		export: 'Items read by report'
	},
	messages: {
		title: (n) => `${counted(n, 'file')} could not be read; the other messages do not stand in the way`,
		titleFine: 'No file could not be read',
		titleNone: 'Nothing was noted while reading',
		sub: 'Messages of reading by level, with one example each',
		level: 'Level',
		levels: { error: 'Not read', warning: 'Attention', info: 'Note' },
		message: 'Message',
		files: 'Files',
		count: 'Times',
		example: 'Example'
	},
	conflicts: {
		title: (n) => `${counted(n, 'contradiction')} within a report; pages use the chosen value`,
		titleNone: 'No amounts contradict each other',
		sub: 'Both values are kept, the chosen one is bold: form before narrative, newer file before older. Amounts in CNY 10k (万元)',
		line: 'Line',
		chosen: 'Chosen',
		chosenAt: 'From',
		other: 'Other',
		otherAt: 'From',
		form: 'Form',
		text: 'Text',
		all: 'List all',
		shown: (n, of) => `${n} of ${counted(of, 'place')} ${noun(n, 'is', 'are')} listed.`
	},
	corrections: {
		title: (n) => `${n} corrected by hand`,
		titleNone: 'Nothing was corrected by hand',
		sub: 'From data/corrections.csv; the values before and after are both kept',
		report: 'Report',
		field: 'Field',
		before: 'Before',
		value: 'After',
		reason: 'Reason',
		by: 'By',
		date: 'Date',
		state: 'State',
		states: { applied: 'Applied', unmatched: 'No longer matches, not applied' }
	},
	dictionary: {
		title: 'Data dictionary',
		sub: (tables, columns) => `Pages, exports and files share one description: ${counted(tables, 'table')}, ${counted(columns, 'column')}`,
		table: 'Table',
		column: 'Column',
		meaning: 'Meaning',
		type: 'Type',
		unit: 'Unit',
		nullable: 'Nullable',
		yes: 'yes',
		no: 'no',
		types: { varchar: 'text', double: 'number', integer: 'whole number', boolean: 'yes/no' }
	},
	downloads: {
		title: 'Downloads',
		sub: 'Parquet, for DuckDB, Python or R; the checksums are those of this version',
		file: 'File',
		content: 'Content',
		rows: 'Rows',
		size: 'Size',
		sha: 'SHA-256',
		get: 'Download',
		total: 'Total',
		manifest: 'List of files with checksums'
	}
};

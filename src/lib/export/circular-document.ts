/** The content of a draft circular → a Word document: counts, the table of common problems, each problem with leads and the words these stand on. */
import { AlignmentType, Document, Paragraph, type ISectionOptions } from 'docx';
import { heading, indented, paragraph, pointHead, quoteLine, run, section, signed, wordTable, type WordQuote, type WordTable } from './word-parts.ts';

export interface CircularLead {
	/** Department and year, or that it is one. */
	readonly who: string;
	/** Sentence with **strong** figures. */
	readonly text: string;
	readonly quotes: readonly WordQuote[];
	/** How many places there are in all, where not every one is quoted. */
	readonly more: string;
}
export interface CircularProblem {
	readonly title: string;
	/** How many of how many, and by which comparison. */
	readonly text: string;
	readonly leadsHead: string;
	readonly leads: readonly CircularLead[];
	readonly ask: string;
}
export interface CircularContent {
	readonly title: string;
	readonly by: string;
	readonly opening: string;
	readonly tableHead: string;
	readonly table: WordTable;
	readonly tableNote: string;
	readonly detailsHead: string;
	readonly problems: readonly CircularProblem[];
	readonly nextHead: string;
	readonly closing: string;
	readonly signature: readonly string[];
	readonly foot: readonly string[];
	readonly page: string;
}

const leadParts = (lead: CircularLead): readonly Paragraph[] => [
	indented(lead.who + lead.text),
	...(lead.quotes.length === 0 ? [] : [quoteLine(lead.quotes, lead.more)])
];

function problemParts(problem: CircularProblem, at: number): readonly Paragraph[] {
	return [
		pointHead(`${at + 1}. ${problem.title}`),
		paragraph(problem.text),
		...(problem.leads.length === 0 ? [] : [paragraph(problem.leadsHead), ...problem.leads.flatMap(leadParts)]),
		...(problem.ask === '' ? [] : [paragraph(problem.ask)])
	];
}

export function circularDocument(content: CircularContent): Document {
	const children: ISectionOptions['children'] = [
		new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 120 }, children: [run(content.title, { size: 34, bold: true, sans: true })] }),
		new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 160 }, children: [run(content.by, { size: 18, color: '444444' })] }),
		paragraph(content.opening),
		heading(content.tableHead),
		// Without any problem there is nothing to tell of or to ask.
		...(content.table.rows.length === 0 ? [] : [wordTable(content.table), paragraph(content.tableNote, { size: 17, color: '444444' })]),
		...(content.problems.length === 0
			? []
			: [heading(content.detailsHead), ...content.problems.flatMap(problemParts), heading(content.nextHead), paragraph(content.closing)]),
		...signed(content.signature)
	];
	return new Document({ creator: '衡平', title: content.title, sections: [section(children, content.foot, content.page)] });
}

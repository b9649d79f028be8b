/** The content of the one-page brief → a Word document with the same headings, figures, findings and table as on screen. */
import { BorderStyle, Document, ImageRun, Paragraph } from 'docx';
import { heading, paragraph, run, runs, section, sideBySide, wordTable, type WordTable } from './word-parts.ts';

export interface BriefFigure {
	readonly name: string;
	readonly value: string;
	readonly note: string;
}
export interface BriefFinding {
	readonly department: string;
	/** Sentence with **strong** figures. */
	readonly text: string;
}
/** A chart as a picture, in pixels. */
export interface BriefChart {
	readonly caption: string;
	readonly png: Uint8Array;
	readonly width: number;
	readonly height: number;
	/** What it shows, for screen readers. */
	readonly description: string;
}
export interface BriefContent {
	readonly title: string;
	readonly by: string;
	readonly summary: string;
	readonly figures: readonly BriefFigure[];
	readonly findingsHead: string;
	readonly findings: readonly BriefFinding[];
	readonly chartsHead: string;
	readonly charts: readonly BriefChart[];
	readonly tableHead: string;
	readonly tableNote: string;
	readonly table: WordTable;
	readonly foot: readonly string[];
	readonly page: string;
}

/** Half of the text width less the gap, in pixels of 96 dpi. */
const CHART_WIDTH = 300;

export function briefDocument(content: BriefContent): Document {
	const figures = wordTable({
		heads: content.figures.map((figure) => figure.name),
		rows: [content.figures.map((figure) => `**${figure.value}**`), content.figures.map((figure) => figure.note)],
		widths: content.figures.map(() => 100 / Math.max(1, content.figures.length)),
		figuresFrom: content.figures.length
	});
	const charts = sideBySide(
		content.charts.map((chart) => [
			new Paragraph({ children: [run(chart.caption, { size: 17, color: '444444', sans: true })] }),
			new Paragraph({
				children: [
					new ImageRun({
						type: 'png',
						data: chart.png,
						transformation: { width: CHART_WIDTH, height: Math.round((CHART_WIDTH * chart.height) / chart.width) },
						altText: { name: chart.caption, title: chart.caption, description: chart.description }
					})
				]
			})
		])
	);
	return new Document({
		creator: '衡平',
		title: content.title,
		sections: [
			section(
				[
					new Paragraph({ spacing: { after: 40 }, children: [run(content.title, { size: 32, bold: true, sans: true })] }),
					new Paragraph({
						spacing: { after: 120 },
						border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: '111111', space: 4 } },
						children: [run(content.by, { size: 18, color: '444444' })]
					}),
					paragraph(content.summary),
					figures,
					heading(content.findingsHead),
					...content.findings.map(
						(finding, at) =>
							new Paragraph({
								spacing: { after: 40 },
								children: [run(`${at + 1}. ${finding.department}　`, { bold: true, sans: true, size: 20 }), ...runs(finding.text)]
							})
					),
					heading(content.chartsHead),
					...(content.charts.length === 0 ? [] : [charts]),
					heading(content.tableHead, content.tableNote),
					wordTable(content.table)
				],
				content.foot,
				content.page
			)
		]
	});
}

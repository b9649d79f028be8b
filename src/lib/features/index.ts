/** A report of a document to the rows of every feature table: what rules need to know of its language, each with its place. */
import type { Document } from '../model/document.ts';
import type { ReportFacts } from '../model/facts.ts';
import type { FeatureRows } from '../model/feature-tables.ts';
import { changeRows } from './changes.ts';
import { indicatorMarkRows } from './indicator-marks.ts';
import { mentionRows } from './mentions.ts';
import { outcomeRows } from './outcomes.ts';
import { outlineOf } from './outline.ts';
import { paragraphDrafts } from './paragraphs.ts';
import { purposeRows } from './purposes.ts';
import { reasonRows } from './reasons.ts';
import { remarkRows } from './remarks.ts';
import { sectionRows } from './sections.ts';
import { sentencesOf } from './sentences.ts';
import { surveyRows } from './surveys.ts';

export interface ReportIds {
	readonly report_id: string;
	/** Fact ids of `report.indicators`, in their order. */
	readonly indicators: readonly string[];
}

/** Reads one report. Never throws; offsets count in `document.text`. Linear in the part's length. */
export function readFeatures(document: Document, report: ReportFacts, ids: ReportIds): FeatureRows {
	const { report_id } = ids;
	const sentences = sentencesOf(document, report);
	const numbered = <T extends object>(letter: string, rows: readonly T[]) =>
		rows.map((row, at) => ({ feature_id: `${report_id}.${letter}${at + 1}`, report_id, ...row }));
	const paragraphs = paragraphDrafts(document, report, sentences);
	// A form's reasons may stand in the narrative beside it
	const all = report.indicators.length > 0 ? sentencesOf(document, { start: 0, end: document.text.length }) : [];
	return {
		outline: numbered('h', outlineOf(document, report)),
		sections: numbered(
			'c',
			sectionRows(
				sentences,
				document.text,
				report.indicators.map((indicator) => indicator.l3)
			)
		),
		remarks: numbered('m', remarkRows(sentences, report)),
		reasons: numbered('e', reasonRows(sentences)),
		mentions: numbered('n', mentionRows(sentences, report)),
		outcomes: numbered('o', outcomeRows(sentences)),
		surveys: numbered('v', surveyRows(sentences)),
		changes: numbered('y', changeRows(sentences)),
		purposes: numbered('u', purposeRows(sentences)),
		indicator_marks: indicatorMarkRows(report.indicators, ids.indicators, all).map((row) => ({ report_id, ...row })),
		paragraphs: numbered(
			'g',
			paragraphs.map(({ row }) => row)
		),
		paragraph_bands: paragraphs.flatMap(({ bands }, at) => bands.map((band) => ({ feature_id: `${report_id}.g${at + 1}`, report_id, ...band })))
	};
}

/** Paragraphs of a part to signatures by which copies are found: digits, punctuation and the unit's names stripped. */
import type { Document } from '../model/document.ts';
import type { ReportFacts } from '../model/facts.ts';
import type { ParagraphBandRow, ParagraphRow } from '../model/feature-tables.ts';
import { readingForm, viewOf } from '../text/view.ts';
import { bandsOf, signatureOf } from './min-hash.ts';
import { coreOf } from './own-name.ts';
import { isIndicatorLine, type Sentence } from './sentences.ts';

/** Shorter paragraphs are no evidence of copying (domain.md, rule 32). */
const SHORTEST = 30;
/** Notes of forms, and reasons of deviation. */
const LABEL = /^(?:说明|注|备注)[:：]|^(?:偏差|扣分|未完成|未达标|未达到)[^。]{0,8}(?:原因|说明)/;
const STATUTORY =
	/(?:报告|情况|汇报|说明|内容|结果)如下|(?:自评得分|综合评分|绩效得分|评价得分)(?:为|达到|是)?\d|形成(?:本|此)报告|基本支出(?:是|系|指)?[^。]{0,20}保障[^。]{0,10}正常运转|为完成特定|根据中华人民共和国预算法|根据《中华人民共和国预算法》|各级政府、各部门、各单位应当对预算支出/;
const DUTIES = /职责|职能|机构设置|机构情况|内设机构|人员情况|编制|单位构成|部门概况|基本情况/;
const FIGURE = /\d+(?:\.\d+)?(?:%|万元|亿元|元)/g;
const PLACES = /(?:我|本|全|该)(?:局|办|中心|委|院|校|镇|街道|乡|馆|所|站|单位|部门|县|区|市)/g;

export interface ParagraphDraft {
	readonly row: Omit<ParagraphRow, 'feature_id' | 'report_id'>;
	readonly bands: readonly Omit<ParagraphBandRow, 'feature_id' | 'report_id'>[];
}

function kindOf(text: string, sentence: Sentence): string {
	if (isIndicatorLine(text) || LABEL.test(text)) return 'label';
	if (STATUTORY.test(text)) return 'statutory';
	if (sentence.section === 'overview' || DUTIES.test(sentence.titles.join(''))) return 'duties';
	// A line of figures is the same sentence in every report once its digits are gone
	return (text.match(FIGURE)?.length ?? 0) >= 2 && sentence.section !== 'problems' && sentence.section !== 'measures' ? 'label' : 'text';
}

/** What is compared: no punctuation, region, unit name or words for oneself, and no digits unless there are many figures. */
export function comparable(text: string, names: readonly string[]): string {
	let words = text;
	for (const name of names) if (name.length >= 2) words = words.replaceAll(name, '');
	return words
		.replace(PLACES, '')
		.replace(/[^\u4e00-\u9fffA-Za-z]/g, '')
		.replace(/^[一二三四五六七八九十]+(?=是)/, '');
}

function namesOf(report: ReportFacts): readonly string[] {
	const { province, city, county } = report.region;
	const units = [report.department, ...(report.department_aliases ?? [])].flatMap((name) => (name === null ? [] : [readingForm(name), coreOf(name)]));
	return [...units, ...[province, city, county].flatMap((name) => (name === null ? [] : [name]))].sort((a, b) => b.length - a.length);
}

/** One draft a paragraph of at least 30 characters after stripping. */
export function paragraphDrafts(document: Document, report: ReportFacts, sentences: readonly Sentence[]): readonly ParagraphDraft[] {
	const names = namesOf(report);
	const first = new Map<Sentence['block'], Sentence>();
	for (const sentence of sentences) if (sentence.kind === 'paragraph' && !first.has(sentence.block)) first.set(sentence.block, sentence);
	return [...first.values()].flatMap((sentence): ParagraphDraft[] => {
		const { start, end } = sentence.block;
		const text = viewOf(document.text, { start, end }, document.noise).text;
		const words = comparable(text, names);
		if (words.length < SHORTEST) return [];
		const signature = signatureOf(words);
		const row = {
			section: sentence.section,
			kind: kindOf(text, sentence),
			chars: words.length,
			words,
			signature,
			quote: document.text.slice(start, end),
			start,
			end
		};
		return [{ row, bands: bandsOf(signature).map((hash, band) => ({ band, hash })) }];
	});
}

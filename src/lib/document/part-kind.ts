/** What a part of a document is: a department's report or a project's, a form or running text. */
import type { Block, Document, TableBlock } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Layout, ReportKind } from '../model/vocabulary.ts';
import { readingForm } from '../text/view.ts';
import { kindOfTitle } from './part-titles.ts';
import type { Title } from './part-titles.ts';
import { rowsUnderHeads } from './tables/headed-rows.ts';
import { find, labelOf } from './tables/labels.ts';

/** Characters of running text that make a part a narrative although a table stands in it. */
const NARRATIVE_LENGTH = 400;

/** A form where its tables hold more than its running text. */
export function layoutOf(blocks: readonly Block[], title: Title | null): Layout {
	const tables = blocks.filter((block): block is TableBlock => block.kind === 'table');
	const words = blocks.reduce((sum, block) => sum + (block.kind === 'paragraph' ? block.end - block.start : 0), 0);
	const inTables = tables.reduce((sum, table) => sum + table.end - table.start, 0);
	const headed = tables.some((table) => rowsUnderHeads(table).some((row) => row.standing === 'under'));
	if (title?.form === 'form' || title?.form === 'data') return headed || inTables > words ? 'form' : 'narrative';
	return inTables > words || (headed && words < NARRATIVE_LENGTH && title?.form !== 'narrative') ? 'form' : 'narrative';
}

/** Running text of a department's whole: 三公, 本部门. */
const OF_DEPARTMENT = /三公|[我本]部门|部门(?:整体|预算|决算)/;
/** Headings of the self-evaluation of a transfer or project. */
const OF_PROJECT = /绩效目标分解下达|项目资金到位情况|转移支付预算执行/;
const OPENING = 600;
/** Titles that name nothing of their own. */
const CONTINUES = /^(?:附[件表录]?[\d一二三四五六七八九十]*[:、.]?)?(?:绩效)?(?:自评|评价)?(?:工作|情况|结果)*(?:说明|报告|总结)$/;

/** Of a department or a project, where no title says so: a 项目名称 field, else how the text begins. */
export function kindOf(document: Document, span: Span, blocks: readonly Block[], titles: readonly Title[], before: ReportKind | null): ReportKind {
	const said = titles.find((title) => title.kind !== null)?.kind;
	if (said) return said;
	// 附：绩效自评情况说明 goes on about what the form before it is of
	if (before !== null && titles.length > 0 && titles[0] !== undefined && CONTINUES.test(readingForm(titles[0].quote))) return before;
	const named = blocks.some(
		(block) =>
			block.kind === 'table' &&
			block.rows.some((row) =>
				row.some((cell, at) => (row[at + 1]?.text ?? '') !== '' && find(labelOf(cell.text), 'field')?.id === 'project' && /名称/.test(cell.text))
			)
	);
	if (named) return 'project';
	// without a title, 经费 and 资金 say nothing of what the report is of
	const opening = readingForm(document.text.slice(span.start, Math.min(span.end, span.start + 200)));
	if (!OF_DEPARTMENT.test(opening) && OF_PROJECT.test(readingForm(document.text.slice(span.start, Math.min(span.end, span.start + OPENING))))) return 'project';
	return OF_DEPARTMENT.test(opening) ? 'department' : (kindOfTitle(opening.replace(/[经公]费|费用|资金|补助/g, '')) ?? 'department');
}

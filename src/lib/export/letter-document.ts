/** The content of a review letter → a Word document: findings with figures and quotes of both places, what to explain or correct, room for the reply. */
import { AlignmentType, Document, Paragraph, type ISectionOptions } from 'docx';
import { heading, indented, paragraph, pointHead, quoteLine, run, section, signed, wordTable, type WordQuote, type WordTable } from './word-parts.ts';

export interface LetterItem {
	readonly title: string;
	/** Sentence with **strong** figures. */
	readonly text: string;
	/** 所列, 计算, 差距 as label and value. */
	readonly sums: readonly (readonly [string, string])[];
	readonly quotes: readonly WordQuote[];
	/** How many places are not quoted, in words; empty for none. */
	readonly more: string;
	/** Further findings of the same cause: `另有 2 处同类：`, and a sentence each. */
	readonly alikeHead: string;
	readonly alike: readonly { readonly text: string }[];
	/** What the department is asked to explain or correct. */
	readonly ask: string;
}
export interface LetterContent {
	readonly title: string;
	readonly to: string;
	readonly opening: string;
	readonly facts: WordTable;
	readonly factsHead: string;
	readonly itemsHead: string;
	readonly items: readonly LetterItem[];
	readonly replyHead: string;
	readonly replyNote: string;
	readonly reply: WordTable;
	readonly closing: string;
	readonly signature: readonly string[];
	readonly foot: readonly string[];
	readonly page: string;
}

function itemParts(item: LetterItem, at: number): readonly Paragraph[] {
	const sums = item.sums.map(([label, value]) => `${label} ${value}`).join('　　');
	return [
		pointHead(`${at + 1}. ${item.title}`),
		paragraph([item.text, item.ask].filter((text) => text !== '').join(' ')),
		...(sums === '' ? [] : [paragraph(sums, { size: 19, color: '333333' })]),
		...(item.quotes.length === 0 ? [] : [quoteLine(item.quotes, item.more)]),
		...(item.alike.length === 0 ? [] : [paragraph(item.alikeHead), ...item.alike.map(({ text }) => indented(text))])
	];
}

export function letterDocument(content: LetterContent): Document {
	const children: ISectionOptions['children'] = [
		new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 200 }, children: [run(content.title, { size: 36, bold: true, sans: true })] }),
		paragraph(content.to),
		paragraph(content.opening),
		heading(content.factsHead),
		wordTable(content.facts),
		// Without anything to ask there is nothing to reply to.
		...(content.items.length === 0
			? []
			: [
					heading(content.itemsHead),
					...content.items.flatMap(itemParts),
					heading(content.replyHead, content.replyNote),
					wordTable(content.reply),
					paragraph(content.closing)
				]),
		...signed(content.signature)
	];
	return new Document({ creator: '衡平', title: content.title, sections: [section(children, content.foot, content.page)] });
}

/** A part's sentences to its sections by role, with what their text holds: length, numbers, named things, defects admitted. */
import type { SectionRole } from '../document/sections.ts';
import type { SectionRow } from '../model/feature-tables.ts';
import type { Span } from '../model/span.ts';
import { bareWords, countNumbers, namesIndicator, namesThing } from './words.ts';
import type { Sentence } from './sentences.ts';

const ADMITS = /不足|不够|有待|不高|滞后|薄弱|欠缺|不到位|不完善|不精准|不平衡|不及时|不规范|需(?:要)?进一步|仍需|短缺|偏低|困难|缓慢|较慢|缺口|差距|缺乏|不强/;
const ADVICE = /建议|下一步|今后|将|加强|强化|完善|加大|进一步(?:提高|完善|加大|优化|规范|加强|细化)|努力|确保|力争|加快|严格执行|提升|健全/;
const BOTH = /(?:问题|不足|困难).*(?:措施|改进|建议|打算)|(?:措施|改进|建议).*(?:问题|不足)/;
/** A line without numeral that opens the section inside running text. */
const INLINE: readonly (readonly [SectionRole, RegExp])[] = [
	['problems', /^(?:[一二三四五六七八九十\d]+[、.])?(?:\(?[一二三四]\)?)?(?:主要)?(?:存在的?(?:主要)?(?:问题|不足)|不足之处|主要问题|问题[:和及与])/],
	['measures', /^(?:[一二三四五六七八九十\d]+[、.])?(?:\(?[一二三四]\)?)?(?:下一步|改进措施|整改措施|今后工作|改进建议|有关建议)/]
];

interface Draft {
	role: SectionRole;
	title: string;
	sentences: Sentence[];
}

const isAdvice = (text: string): boolean => ADVICE.test(text) && !ADMITS.test(text);

/** The role of one sentence: that of its section, its own under a heading for problems and measures, or that of an inline opening. */
function roleOfSentence(sentence: Sentence, inline: SectionRole | null): SectionRole {
	const title = sentence.titles.find((words) => BOTH.test(words));
	if (title !== undefined && (sentence.section === 'problems' || sentence.section === 'measures')) return isAdvice(sentence.text) ? 'measures' : 'problems';
	return inline ?? sentence.section;
}

function draftsOf(sentences: readonly Sentence[]): readonly Draft[] {
	const drafts: Draft[] = [];
	const named = new Set(sentences.map((sentence) => sentence.section));
	let inline: SectionRole | null = null;
	for (const sentence of sentences) {
		if (sentence.kind === 'row') continue;
		if (sentence.kind === 'heading') inline = null;
		const opening = sentence.kind === 'paragraph' ? INLINE.find(([role, words]) => !named.has(role) && words.test(sentence.text)) : undefined;
		if (opening) inline = opening[0];
		const role = roleOfSentence(sentence, inline);
		const current = drafts.find((draft) => draft.role === role);
		if (current) current.sentences.push(sentence);
		else drafts.push({ role, title: sentence.titles.at(0) ?? '', sentences: [sentence] });
	}
	return drafts;
}

/** What a section says: its running text; where it has none, its sub-headings. */
function bodyOf(draft: Draft): readonly Sentence[] {
	const prose = draft.sentences.filter((sentence) => sentence.kind === 'paragraph' || (sentence.block.kind === 'heading' && sentence.block.level >= 3));
	return prose.length > 0 ? prose : draft.sentences.filter((sentence) => sentence.titles.length > 1 && sentence.kind === 'heading');
}

/** One row a role that has text. `indicators`: names of the report's indicators, by which a problem is concrete. */
export function sectionRows(
	sentences: readonly Sentence[],
	source: string,
	indicators: readonly string[]
): readonly Omit<SectionRow, 'feature_id' | 'report_id'>[] {
	return draftsOf(sentences).flatMap((draft) => {
		const body = bodyOf(draft);
		const span = spanOf(body);
		if (!span) return [];
		const text = body.map((sentence) => sentence.text).join('');
		const words = body.map((sentence) => bareWords(sentence.text)).join('');
		return [
			{
				role: draft.role,
				title: draft.title,
				chars: words.length,
				numbers: body.reduce((sum, sentence) => sum + countNumbers(sentence.text), 0),
				concrete: namesThing(text) || indicators.some((name) => namesIndicator(text, name)),
				admits: ADMITS.test(text),
				content: words.replace(/\d/g, '').slice(0, 2000),
				quote: source.slice(span.start, span.end),
				...span
			}
		];
	});
}

function spanOf(sentences: readonly Sentence[]): Span | null {
	const first = sentences[0];
	const final = sentences.at(-1);
	return first && final ? trimmed(first, final) : null;
}

function trimmed(first: Sentence, final: Sentence): Span {
	const start = first.view.offsets[0] ?? first.start;
	const end = (final.view.offsets.at(-1) ?? final.end - 1) + 1;
	return { start, end };
}

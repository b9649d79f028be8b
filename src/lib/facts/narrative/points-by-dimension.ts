/** Names of dimensions with the points behind them, in running text. */
import { dimensionOf } from '../lexicon/dimensions.ts';
import { buildLexicon, findWords } from '../lexicon/lexicon.ts';
import type { Span } from '../../model/span.ts';

/** Names of level-1 dimensions in all schemes seen. `short` ones are everyday words and count only at the start of a phrase. */
const NAMES = buildLexicon<'full' | 'short'>(
	(
		[
			['full', '{预算|资金|预算资金|项目预算|项目资金|部门预算|支出}执行{率|情况|进度|率指标|情况指标|指标}'],
			['full', '{预算|资金}执行'],
			['full', '{产出|效益|效果|投入|过程|决策|管理|满意度|成本|履职|绩效}{指标|绩效|类指标|方面|部分}'],
			['full', '{服务对象|社会公众|公众|群众|受益对象}满意度[指标]'],
			['full', '{项目|部门}{决策|管理|过程|产出|效益|效果|投入}[指标]'],
			['full', '{项目|部门}绩效'],
			['full', '{部门整体|综合}{管理|绩效}'],
			['full', '履职{效能|效果|完成|效益|完成情况|尽责|产出}'],
			['full', '{管理效率|社会效应|运行成本|可持续发展能力|可持续影响|预算管理|资产管理|目标设定|预算配置|预算编制}'],
			['full', '{经济效益|社会效益|可持续发展}'],
			['short', '{投入|过程|产出|效果|效益|满意度|决策|管理|执行|规划|执行率|履职}']
		] as const
	).map(([size, pattern]): readonly [string, 'full' | 'short'] => [pattern, size])
);

/** Whether words are nothing but the name of a dimension. */
export const namesDimension = (words: string): boolean => findWords(NAMES, words).some(({ start, end }) => start === 0 && words.length - end <= 2);

export const POINTS = '(\\d{1,3}(?:\\.\\d{1,4})?)';
const MAX_WORDS = '(?:分值|满分|权重|标准分|权数|总分|应得分?|基本分|总分值)';
export const SCORE_WORDS = '(?:自评得分|自评得|自评分|实际得分|评价得分|实得分?|得分|自评|评分|考评得分|得)';
/** What may stand between a name and its points. */
const FILL = '[\\s,、:(指标绩效完成情况方面部分类均共计为是各该项的]{0,12}';
const MAX_AT = new RegExp(`^${FILL}${MAX_WORDS}(?:为|是|:|共|计)*\\s?${POINTS}分?`);
const BRACKET_AT = new RegExp(`^(?:指标|绩效|完成|情况)*[(]\\s?${POINTS}分?[),]`);
const SCORE_AT = new RegExp(
	`^(?:[,、;]?扣${POINTS.replace('(', '(?:')}分)?[\\s),;:(指标绩效情况方面部分均共计为是各该项的分执行率\\d.%]{0,24}?${SCORE_WORDS}(?:为|是|:|了|共|计|合计|约)*\\s?${POINTS}分?(?!值)`
);
/** 得9分(满分10分), 得9分(总10分); a 总分 behind a comma is the whole's. */
const MAX_BEHIND = new RegExp(`^(?:[\\s,(]{0,2}(?:分值|满分|权重|标准分|权数|应得分?|基本分)|\\s?[(]总分?值?)(?:为|是|:|共|计)*\\s?${POINTS}分?[)]?`);
/** 决策10分，得10分: of two points behind a name the first is the greatest. */
const MAX_THEN_SCORE = new RegExp(`^(?:指标|绩效|情况|部分|方面)*(?:为|:)?${POINTS}分(?=[,、(;]?(?:自评|实际|共)?得)`);
const PLAIN_AT = new RegExp(`^(?:指标|绩效|情况|部分|方面)*(?:得|为|:|计)?${POINTS}分`);
/** Words behind a name, within one sentence. */
const REACH = 60;

export interface Found {
	readonly name: string;
	readonly max: number | null;
	readonly score: number | null;
	readonly start: number;
	readonly end: number;
}

export const number = (match: RegExpExecArray | null): number | null => (match?.[1] === undefined ? null : Number(match[1]));

/** Points behind a name: 分值…得…, （50分）得…, 得…（满分…）, 绩效为…. */
function pointsBehind(
	text: string,
	nameEnd: number,
	limit: number,
	sentenceSpeaksOfScores: boolean
): { max: number | null; score: number | null; length: number } | null {
	const words = text.slice(nameEnd, Math.min(limit, nameEnd + REACH));
	const first = MAX_AT.exec(words) ?? BRACKET_AT.exec(words) ?? MAX_THEN_SCORE.exec(words);
	const behind = words.slice(first?.[0].length ?? 0);
	const scored = SCORE_AT.exec(behind);
	if (first) return { max: number(first), score: number(scored), length: first[0].length + (scored?.[0].length ?? 0) };
	if (scored) {
		const max = MAX_BEHIND.exec(behind.slice(scored[0].length));
		return { max: number(max), score: number(scored), length: scored[0].length + (max?.[0].length ?? 0) };
	}
	const plain = PLAIN_AT.exec(words);
	if (!plain || !(sentenceSpeaksOfScores || /绩效|得/.test(plain[0]))) return null;
	const max = MAX_BEHIND.exec(words.slice(plain[0].length));
	return { max: number(max), score: number(plain), length: plain[0].length + (max?.[0].length ?? 0) };
}

/** Sentence bounds around an offset, for a list of offsets in growing order. */
function sentencesOf(text: string): Span[] {
	const sentences: Span[] = [];
	let start = 0;
	for (let at = 0; at <= text.length; at += 1) {
		if (at < text.length && !/[。;!?]/.test(text.charAt(at))) continue;
		if (at > start) sentences.push({ start, end: at });
		start = at + 1;
	}
	return sentences;
}

/** No scheme gives execution more; a larger score beside it, without a greatest, is a project's or the whole's. */
const MOST_OF_EXECUTION = 40;
const BOUNDARY = /[\s,、:;(。)的是为对项目部门中\d.]|^$/;

/** 财务管理20分，自评得20分: a name with its greatest points and what it was given. */
const LISTED =
	/(?<=^|[,;:。、])(?<name>[\u4e00-\u9fff]{2,12}?)(?:满分|分值|权重)?(?:为|:)?\(?(?<max>\d{1,3}(?:\.\d+)?)分\)?[,、;(]?(?:自评|实际|实)?得分?(?:为)?(?<score>\d{1,3}(?:\.\d+)?)分/g;
const FEWEST_LISTED = 3;
const WHOLE_POINTS = 100;

/** Dimensions of a scheme of any names: those of one paragraph whose greatest points add up to 100. */
export function listedDimensions(text: string): Found[] {
	if (!/分[)]?[,、;(]?(?:自评|实际|实)?得/.test(text)) return [];
	const listed = [...text.matchAll(LISTED)].flatMap((match): Found[] => {
		const { name = '', max = '', score = '' } = match.groups ?? {};
		if (/总分|合计|满分|得分/.test(name) || Number(score) > Number(max)) return [];
		return [{ name, max: Number(max), score: Number(score), start: match.index, end: match.index + match[0].length }];
	});
	const sum = listed.reduce((points, { max }) => points + (max ?? 0), 0);
	return listed.length >= FEWEST_LISTED && Math.abs(sum - WHOLE_POINTS) < 1e-6 ? listed : [];
}

/** Dimensions with their points, in the order of the text. */
export function dimensionsOf(text: string): Found[] {
	const listed = listedDimensions(text);
	if (listed.length > 0) return listed;
	const found: Found[] = [];
	const hits = findWords(NAMES, text).filter((hit) => hit.meaning === 'full' || BOUNDARY.test(text.charAt(hit.start - 1)));
	const sentences = sentencesOf(text);
	let sentence = 0;
	for (const [at, hit] of hits.entries()) {
		while ((sentences[sentence]?.end ?? text.length) <= hit.start && sentence < sentences.length - 1) sentence += 1;
		const bounds = sentences[sentence] ?? { start: 0, end: text.length };
		const limit = Math.min(bounds.end, hits[at + 1]?.start ?? text.length);
		// 其中 carries on from the sentence before
		const from = text.startsWith('其中', bounds.start) ? 0 : bounds.start;
		const before = text.slice(Math.max(from, hit.start - 60), hit.start);
		const points = pointsBehind(text, hit.end, limit, /得分|评分|自评/.test(before) && !/分值|权重|满分|统一为/.test(before));
		// 项目绩效自评得分92分 is the whole's
		if (
			points?.max === null &&
			(/^(?:项目|部门|部门整体|综合)绩效$/.test(hit.word) || (dimensionOf(hit.word) === 'execution' && (points.score ?? 0) > MOST_OF_EXECUTION))
		)
			continue;
		if (points) found.push({ name: hit.word, max: points.max, score: points.score, start: hit.start, end: hit.end + points.length });
	}
	return found;
}

/** 由投入、过程、产出三部分构成，满分分别为20分、30分、50分 */
const RESPECTIVE = /(?:满分|分值|权重|总分)(?:分别|依次)(?:为|是|占)?:?((?:\d{1,3}(?:\.\d+)?分?(?:[、,和]|以及)?){2,8})/g;
export function respectiveMaxima(text: string): Found[] {
	const hits = findWords(NAMES, text);
	return [...text.matchAll(RESPECTIVE)].flatMap((match) => {
		const points = (match[1] ?? '').match(/\d+(?:\.\d+)?/g) ?? [];
		const sentence = text.lastIndexOf('。', match.index);
		const named = hits.filter((hit) => hit.start > sentence && hit.end <= match.index).slice(-points.length);
		if (named.length < points.length) return [];
		return named.map((hit, at) => ({ name: hit.word, max: Number(points[at]), score: null, start: hit.start, end: match.index + match[0].length }));
	});
}

/** Whether words hold the name of a dimension right at their beginning. */
export const beginsWithDimension = (words: string): boolean => findWords(NAMES, words).some((hit) => hit.start <= 2);

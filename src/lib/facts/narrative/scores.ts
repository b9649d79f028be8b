/** Running text to the self-score: points by dimension, total, greatest total and grade. */
import type { DimensionFact, ScoreFacts } from '../../model/facts.ts';
import type { Place, Span } from '../../model/span.ts';
import { dimensionOf, gradeOf } from '../lexicon/dimensions.ts';
import { buildLexicon, findWords } from '../lexicon/lexicon.ts';
import { placeOf } from '../../text/view.ts';
import type { Passage } from './passages.ts';

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

const POINTS = '(\\d{1,3}(?:\\.\\d{1,4})?)';
const MAX_WORDS = '(?:分值|满分|权重|标准分|权数|总分|应得分?|基本分|总分值)';
const SCORE_WORDS = '(?:自评得分|自评得|自评分|实际得分|评价得分|实得分?|得分|自评|评分|考评得分|得)';
/** What may stand between a name and its points. */
const FILL = '[\\s,、:(指标绩效情况方面部分类均共计为是各该项的]{0,12}';
const MAX_AT = new RegExp(`^${FILL}${MAX_WORDS}(?:为|是|:|共|计)*\\s?${POINTS}分?`);
const BRACKET_AT = new RegExp(`^(?:指标|绩效|情况)*[(]\\s?${POINTS}分?[),]`);
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

interface Found {
	readonly name: string;
	readonly max: number | null;
	readonly score: number | null;
	readonly start: number;
	readonly end: number;
}

const number = (match: RegExpExecArray | null): number | null => (match?.[1] === undefined ? null : Number(match[1]));

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

function dimensionsOf(text: string): Found[] {
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
		if (points?.max === null && (/^(?:项目|部门)绩效$/.test(hit.word) || (dimensionOf(hit.word) === 'execution' && (points.score ?? 0) > MOST_OF_EXECUTION)))
			continue;
		if (points) found.push({ name: hit.word, max: points.max, score: points.score, start: hit.start, end: hit.end + points.length });
	}
	return found;
}

/** 由投入、过程、产出三部分构成，满分分别为20分、30分、50分 */
const RESPECTIVE = /(?:满分|分值|权重|总分)(?:分别|依次)(?:为|是|占)?:?((?:\d{1,3}(?:\.\d+)?分?(?:[、,和]|以及)?){2,8})/g;
function respectiveMaxima(text: string): Found[] {
	const hits = findWords(NAMES, text);
	return [...text.matchAll(RESPECTIVE)].flatMap((match) => {
		const points = (match[1] ?? '').match(/\d+(?:\.\d+)?/g) ?? [];
		const sentence = text.lastIndexOf('。', match.index);
		const named = hits.filter((hit) => hit.start > sentence && hit.end <= match.index).slice(-points.length);
		if (named.length < points.length) return [];
		return named.map((hit, at) => ({ name: hit.word, max: Number(points[at]), score: null, start: hit.start, end: match.index + match[0].length }));
	});
}

const TOTAL_WORDS =
	'(?:绩效(?:自评|评价)?(?:综合|总)?得分|绩效(?:自评|评价)(?:结果|分数|分)|自评(?:综合|总|平均)?得?分|自我评价得?分|综合(?:评[价定])?(?:得分|评分)|评价(?:综合|总)?得分|评价分|总(?:得分|评分|绩效)|评定得分|最终得分|考评得分|综合得分|自评结果|自评总分|自评)';
const TOTAL = new RegExp(`${TOTAL_WORDS}(?:值|结果|情况|合计|共计|总计|为|是|达到|达|:|=|,)*\\s?${POINTS}(?:分(?![值钟之])|(?=[,。;)]|$))`, 'g');
/** 总分88.5分 at the end of a row of dimensions; 总分100分，自评… is the greatest, not the total. */
const TOTAL_PLAIN = new RegExp(`总分(?:值|合计|为|是|:)*\\s?${POINTS}分(?!值|[,，;]?(?:自评|得|实得|实际|其中))`, 'g');
/** 本单位…得分98分, 整体支出……得95分: weaker words that need a whole before them. */
const TOTAL_OF_WHOLE = new RegExp(
	`(?:整体支出|本单位|本部门|我单位|我部门|我局|我办|我中心|本项目|该项目|本次|项目)[^,。;\\d]{0,24}?(?:得分|得|评分|评为|打分)(?:为|是|:|共|共计|合计)*\\s?${POINTS}分`,
	'g'
);
const TOTAL_MAX = /(?:满分|总分)(?:为|是|:|共)*\s?(\d{2,3}(?:\.\d+)?)分?/;
const IN_DIMENSION = /(?:产出|效益|效果|满意度|投入|过程|决策|管理|执行率|执行情况|数量|质量|时效|成本)(?:指标|绩效|情况)?[^。;,\d]{0,6}$/;

/** 土地集约利用评价得分为90分, 群众安全感测评得分: a mark that somebody gave to something else, unless the clause says that it is about the unit's own year. */
const MARK = /^(?:评价|考评|评定)/;
const OF_OWN_YEAR = /自评|绩效|整体|支出|单位|部门|[本我](?:局|办|委|院|校|中心|镇|乡|街道|次|年|级)|项目|资金|年度|综合|最终|全年|\d年$|[经为的是共后]$/;

function marksSomethingElse(words: string, before: string): boolean {
	if (!MARK.test(words)) return false;
	const clause = /[^,。;:()]*$/.exec(before)?.[0].trim() ?? '';
	return clause !== '' && !OF_OWN_YEAR.test(clause);
}

/** “法律援助”预算执行率88.4%，自评93分: one project's score, named in passing. */
const OF_A_PROJECT = /执行率(?:为)?[\d.]+%,$/;

/** 上年度(2020年)自评得分为96.4分 */
const PRIOR_YEAR = /(?:上年|去年|上一年)度?(?:\(?20\d\d年度?\)?)?[^,。;\d]{0,8}$/;

interface Total {
	readonly total: number;
	readonly max: number | null;
	readonly at: Place;
	readonly strength: number;
}

function totalsOf({ view, titles }: Passage, taken: readonly Span[]): Total[] {
	const totals: Total[] = [];
	const inDimension = titles.some((title) => findWords(NAMES, title).some((hit) => hit.start <= 2 && /得分|分\)|分值|指标/.test(title)));
	for (const [strength, pattern] of [
		[inDimension ? 0 : 2, TOTAL],
		[inDimension ? 0 : 1, TOTAL_OF_WHOLE],
		[1, TOTAL_PLAIN]
	] as const) {
		for (const match of view.text.matchAll(pattern)) {
			const start = match.index;
			const end = start + match[0].length;
			if (PRIOR_YEAR.test(view.text.slice(Math.max(0, start - 16), start))) continue;
			const before = view.text.slice(Math.max(0, start - 12), start);
			if (marksSomethingElse(match[0], view.text.slice(Math.max(0, start - 40), start))) continue;
			if (OF_A_PROJECT.test(before) && /^自评\d/.test(match[0])) continue;
			if ((strength === 0 && !/总|综合/.test(match[0])) || IN_DIMENSION.test(before) || taken.some((span) => start < span.end && span.start < end)) continue;
			// The total's own words (总分为96.9分) say nothing of the greatest
			const nearby = `${view.text.slice(Math.max(0, start - 24), start)};${view.text.slice(end, end + 16)}`;
			const max = TOTAL_MAX.exec(nearby)?.[1];
			totals.push({
				total: Number(match[1]),
				max: max === undefined ? null : Number(max),
				at: placeOf(view, start, end),
				strength: strength + (/整体支出/.test(before) ? 1 : 0)
			});
		}
	}
	return totals;
}

/** 执行得9.8分，产出得49.4分，……合计98.7分: the sum that closes a row of dimensions, where it is their sum. */
const SUM_BEHIND = new RegExp(`(?:合计|共计|总计|总共|共)(?:得分?|为|是|:)*\\s?${POINTS}分(?![值钟之])`);
function totalOfDimensions({ view }: Passage, dimensions: readonly DimensionFact[]): Total | null {
	const last = dimensions.at(-1);
	const scored = dimensions.filter(({ score }) => score !== null);
	if (!last || scored.length < 2) return null;
	const from = view.offsets.findIndex((offset) => offset >= last.end);
	const match = from < 0 ? null : SUM_BEHIND.exec(view.text.slice(from, from + 24));
	const sum = scored.reduce((all, { score }) => all + (score ?? 0), 0);
	if (!match || Math.abs(Number(match[1]) - sum) > 0.01) return null;
	return { total: Number(match[1]), max: null, at: placeOf(view, from + match.index, from + match.index + match[0].length), strength: 1 };
}

/** 100分。 below （一）自评得分 */
function scoreAlone({ view, kind, titles }: Passage): Total | null {
	const points = /^(\d{1,3}(?:\.\d{1,2})?)分。?$/.exec(view.text)?.[1];
	if (points === undefined || kind === 'heading' || !/^(?:项目|部门|绩效|综合)*(?:自评|评价|综合|总)得?分(?:情况)?$/.test(titles.at(-1) ?? '')) return null;
	return { total: Number(points), max: null, at: placeOf(view, 0, view.text.length), strength: 2 };
}

const GRADE =
	/(?:等[次级第]\(?(?=[优良中差])|(?:等[次级第]|档次|结论|评级|评价结果|自评结果|评定|综合评价|评价|评)(?:结果|等次|等级|结论)?(?:均|都|评定|确定)?(?:为|是|:|属于|达到)+\(?)(优秀|优|良好|良|中等|中|合格|不合格|差|低)\)?(?=[,。;)、(]|$|等|级|档)/g;
const GRADE_BEHIND_TOTAL = /^[,(、]?(?:属于|为|评为|等级为?)?(优秀|优|良好|良|中等|中|差)(?=[,。;)、]|$|等|级|档)/;

/** How far behind the total its grade may stand. */
const NEAR = 24;

function gradeIn({ view }: Passage, totals: readonly Total[]): { grade: string; at: Place } | null {
	for (const match of view.text.matchAll(GRADE)) {
		const before = view.text.slice(Math.max(0, match.index - 16), match.index);
		if (/(?:上年|去年|上一年)/.test(view.text.slice(Math.max(0, match.index - 40), match.index).replace(/^.*。/, ''))) continue;
		const scored = totals.some(({ at }) => view.source.slice(at.end, view.offsets[match.index]).length < NEAR && at.end <= (view.offsets[match.index] ?? 0));
		// 得94分，等级为优(90分及以上为优): the legend of the grade just given
		const behind = scored ? '' : view.text.slice(match.index + match[0].length, match.index + match[0].length + 8);
		if (/考核|党建|测评|文明|称职|年度考/.test(before) || /^[(,]?(?:≥|\d|大于)/.test(behind) || /分(?:及)?以上|分.{0,2}\($/.test(before)) continue;
		const grade = gradeOf(match[1] ?? '');
		if (grade) return { grade, at: placeOf(view, match.index, match.index + match[0].length) };
	}
	for (const { at } of totals) {
		const end = view.offsets.findIndex((offset) => offset >= at.end);
		const match = end < 0 ? null : GRADE_BEHIND_TOTAL.exec(view.text.slice(end, end + 12));
		const grade = match ? gradeOf(match[1] ?? '') : null;
		if (match && grade) return { grade, at: placeOf(view, end, end + match[0].length) };
	}
	return null;
}

const OWN_SCORE = new RegExp(`(?:^|[,。;:])(?:该项|本项|此项|该指标|指标)?${SCORE_WORDS}(?:为|是|:|共)*\\s?${POINTS}分`);

/** "自评得分48分" in the first words below a heading that names a dimension and its greatest points. */
function scoreBelow(passage: Passage): number | null {
	return passage.kind === 'heading' || /目标值|指标值|完成值/.test(passage.view.text) ? null : number(OWN_SCORE.exec(passage.view.text.slice(0, 90)));
}

/** All scores of a part's passages. `taken` gives the stretches that indicator rows hold, by passage. */
export function readScores(passages: readonly Passage[], taken: readonly (readonly Span[])[]): ScoreFacts {
	const dimensions: DimensionFact[] = [];
	let best: Total | null = null;
	let graded: { grade: string; at: Place } | null = null;
	let pending = -1;
	for (const [at, passage] of passages.entries()) {
		if (passage.role === 'measures') continue;
		const held = taken[at] ?? [];
		const { view } = passage;
		const alone = scoreAlone(passage);
		if (alone && (best === null || alone.strength > best.strength)) best = alone;
		if (/\d/.test(view.text) && view.text.includes('分')) {
			const open = dimensions[pending];
			const below = open && open.score === null ? scoreBelow(passage) : null;
			if (open && below !== null)
				dimensions[pending] = { ...open, score: below, ...joined(open, placeOf(view, 0, Math.min(24, view.text.length)), view.source) };
			const known = dimensions.length;
			for (const found of [...respectiveMaxima(view.text), ...dimensionsOf(view.text)]) {
				// 执行率99%，自评得9.9分 below 预算执行情况（10分）: the points of the heading, read already
				if (below !== null && found.max === null && found.score === below) continue;
				if (held.some((span) => found.start < span.end && span.start < found.end)) continue;
				dimensions.push({
					name: found.name,
					dimension: dimensionOf(found.name),
					max: found.max,
					score: found.score,
					...placeOf(view, found.start, found.end),
					origin: 'stated',
					certainty: 'high'
				});
				pending = dimensions.length - 1;
			}
			const ofDimensions = dimensions.slice(known);
			const totals = (below === null ? totalsOf(passage, held) : []).filter(
				({ at: place }) => !ofDimensions.some((dimension) => place.start < dimension.end && dimension.start < place.end)
			);
			const summed = totals.length === 0 && below === null ? totalOfDimensions(passage, ofDimensions) : null;
			if (summed) totals.push(summed);
			for (const total of totals) if (best === null || total.strength > best.strength) best = total;
			graded ??= gradeIn(passage, totals);
		} else if (/[优良中差]|合格/.test(view.text)) graded ??= gradeIn(passage, []);
		if (passage.kind === 'heading' && !dimensions.some((dimension) => dimension.start >= (view.offsets[0] ?? 0))) pending = -1;
	}
	return {
		total: best?.total ?? null,
		total_max: best?.max ?? null,
		grade: graded?.grade ?? null,
		...(best ? { total_at: best.at } : {}),
		...(graded ? { grade_at: graded.at } : {}),
		dimensions: withoutRepeats(dimensions)
	};
}

/** 项目决策情况（得19分） below 决策类指标满分20分，得19分 says nothing new. */
function withoutRepeats(dimensions: readonly DimensionFact[]): readonly DimensionFact[] {
	const said = new Set(dimensions.filter(({ max }) => max !== null).map(({ dimension, score }) => `${dimension} ${score ?? ''}`));
	return dimensions.filter(({ dimension, max, score }) => max !== null || dimension === 'other' || !said.has(`${dimension} ${score ?? ''}`));
}

function joined(first: Place, second: Place, source: string): Place {
	return { start: first.start, end: second.end, quote: source.slice(first.start, second.end) };
}

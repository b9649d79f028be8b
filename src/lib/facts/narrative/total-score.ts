/** The whole's points and grade in running text: 综合评分为96分, 合计98.7分, 等级为优. */
import type { DimensionFact } from '../../model/facts.ts';
import type { Place, Span } from '../../model/span.ts';
import { gradeOf } from '../lexicon/dimensions.ts';
import { placeOf } from '../../text/view.ts';
import type { View } from '../../text/view.ts';
import type { Passage } from './passages.ts';
import { beginsWithDimension, POINTS } from './points-by-dimension.ts';

const TOTAL_WORDS =
	'(?:绩效(?:自评|评价)?(?:综合|总)?得分|绩效(?:自评|评价)(?:结果|分数|分)|自评(?:综合|总|平均)?得?分|自我评价得?分|综合(?:评[价定])?(?:得分|评分)|评价(?:综合|总)?得分|评价分|总(?:得分|评分|绩效)|评定得分|最终得分|考评得分|综合得分|自评结果|自评总分|自评)';
const TOTAL = new RegExp(`${TOTAL_WORDS}(?:值|结果|情况|合计|共计|总计|为|是|达到|达|:|=|,)*\\s?${POINTS}(?:分(?![值钟之])|(?=[,。;)]|$))`, 'g');
/** 总分88.5分 at the end of a row of dimensions; 总分100分，自评… is the greatest, not the total. */
const TOTAL_PLAIN = new RegExp(`总分(?:值|合计|为|是|:)*\\s?${POINTS}分(?!值|[,，;]?(?:自评(?!等)|得|实得|实际|其中))`, 'g');
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

export interface Total {
	readonly total: number;
	readonly max: number | null;
	readonly at: Place;
	readonly strength: number;
}

/** 部门整体绩效自评得分 entitles the whole's score. */
const OF_WHOLE = /^(?:[一二三四五六七八九十]、|\([一二三四五六七八九十]\)|\d[、.])*(?:部门|单位)?整体/;

/** Totals that a passage states; `taken` are the stretches of its indicator rows. */
export function totalsOf({ view, titles }: Passage, taken: readonly Span[]): Total[] {
	const totals: Total[] = [];
	const inDimension = titles.some((title) => beginsWithDimension(title) && !OF_WHOLE.test(title) && /得分|分\)|分值|指标/.test(title));
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
				max: max === undefined || Number(max) < Number(match[1]) ? null : Number(max),
				at: placeOf(view, start, end),
				strength: strength + (/整体支出/.test(before) ? 1 : 0)
			});
		}
	}
	return totals;
}

/** 执行得9.8分，产出得49.4分，……合计98.7分: the sum that closes a row of dimensions, where it is their sum. */
const SUM_BEHIND = new RegExp(`(?:合计|共计|总计|总共|共)(?:得分?|为|是|:)*\\s?${POINTS}分(?![值钟之])`);
export function totalOfDimensions({ view }: Passage, dimensions: readonly DimensionFact[]): Total | null {
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
export function scoreAlone({ view, kind, titles }: Passage): Total | null {
	const points = /^(\d{1,3}(?:\.\d{1,2})?)分。?$/.exec(view.text)?.[1];
	if (points === undefined || kind === 'heading' || !/^(?:项目|部门|绩效|综合)*(?:自评|评价|综合|总)得?分(?:情况)?$/.test(titles.at(-1) ?? '')) return null;
	return { total: Number(points), max: null, at: placeOf(view, 0, view.text.length), strength: 2 };
}

const GRADE =
	/(?:等[次级第]\(?(?=[优良中差])|(?:等[次级第]|档次|结论|评级|评价结果|自评结果|评定|综合评价|评价|评)(?:结果|等次|等级|结论)?(?:均|都|评定|确定)?(?:为|是|:|属于|达到)+\(?)(优秀|优|良好|良|中等|中|合格|不合格|差|低)\)?/g;
const ENDS_GRADE = /^(?:[,。;)、(√☑✓]|$|等|级|档)/;
const GRADE_BEHIND_TOTAL = /^[,(、]?(?:属于|为|评为|等级为?)?(优秀|优|良好|良|中等|中|差)(?=[,。;)、]|$|等|级|档)/;

/** Whether the words of a grade end at a place of the view: at a stop, or at a line end that joins it to the next line. */
function endsGrade({ text, source, offsets }: View, end: number): boolean {
	return ENDS_GRADE.test(text.slice(end, end + 2)) || source.slice((offsets[end - 1] ?? 0) + 1, offsets[end]).includes('\n');
}

/** How far behind the total its grade may stand. */
const NEAR = 24;

/** The grade that a passage states, alone or right behind one of its totals. */
export function gradeIn({ view }: Passage, totals: readonly Total[]): { grade: string; at: Place } | null {
	for (const match of view.text.matchAll(GRADE)) {
		if (!endsGrade(view, match.index + match[0].length)) continue;
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

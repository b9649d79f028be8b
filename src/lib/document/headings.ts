/** A printed line to a heading: numeral, level and title (一、 （一） 1、 （1） 1.1), or nothing. */
import { parseChineseNumber } from '../text/numbers.ts';
import { readingForm } from '../text/view.ts';

export interface Heading {
	readonly level: number;
	readonly number: number | null;
	readonly numeral: string | null;
	readonly title: string;
	/** Characters of the line that the heading takes; shorter than the line where running text follows it. */
	readonly length: number;
}

const CHINESE = '[一二三四五六七八九十]{1,3}';
/** By level; blanks between numeral and title may be there. 第一部分 counts as level 1. */
const NUMERALS: readonly (readonly [level: number, pattern: RegExp])[] = [
	[1, new RegExp(`^(?:第?(${CHINESE})(?:、|[.．]|部分[、:：]?)|(${CHINESE})(?=\\s))\\s*`)],
	[2, new RegExp(`^[（(]\\s?(${CHINESE})\\s?[)）]\\s*[、.．]?\\s*`)],
	[3, /^(\d{1,2})(?:\s?[、．]|\s?\.(?!\d))\s*/],
	[4, /^[（(]\s?(\d{1,2})\s?[)）]\s*/],
	[3, /^(\d{1,2}\.\d{1,2}\.\d{1,2})\s*(?=[\u4e00-\u9fff“"《])/],
	// 1.2 部门收支, not the 27.5 分 of a line that a page cut
	[
		3,
		/^(\d{1,2}\.\d{1,2})\s*(?=[\u4e00-\u9fff“"《])(?!支[^出])(?!人(?!员|事|才)|年(?![度初末])|月(?!度)|分(?![析类配解])|次(?!要)|期(?![间末初])|处(?![置理])|家(?!庭)|条(?!件)|场(?!地)|项(?!目))(?![万亿元个名日户亩吨倍公平立千百件所批种台套辆头只株份篇座栋幅块队节课班级届度米里升克斤成多余左以])/
	]
];
const LONGEST_TITLE = 45;
const LONGEST_RUN_IN = 24;
const BOOKMARK = /^(?:\[bookmark:[^\]]*\]\s*)+/;
/** A title of its own line without numeral. */
const TITLE = /(?:报告|自评表|评价表|说明|总结|情况表|基础数据表|评分表|目录|摘要|附件\d*[:：]?)$/;

const TITLE_WITH_STOP = /(?:指标|情况|分析|概况|支出|经费|说明|设置|构成|职责|职能|目标|措施|问题|不足|建议|结论|评价|管理|依据|效益|满意度)。$/;

function numberOf(numeral: string): number | null {
	const chinese = parseChineseNumber(numeral);
	if (chinese) return chinese.value;
	const last = numeral.split('.').at(-1) ?? '';
	return /^\d+$/.test(last) ? Number(last) : null;
}

/** The numeral that a line begins with, its level, and how many characters it takes. */
export function numeralOf(line: string): { level: number; numeral: string; number: number | null; length: number } | null {
	for (const [level, pattern] of NUMERALS) {
		const found = pattern.exec(line);
		const numeral = found?.[1] ?? found?.[2];
		if (found && numeral !== undefined) return { level, numeral, number: numberOf(numeral), length: found[0].length };
	}
	return null;
}

/** 基本支出情况2022年…, 项目支出情况项目支出是…: titles that a preview glued to the text behind them. */
const GLUED =
	/^([^，,。；;：:]{2,16}?(?:情况|概况|措施|建议|问题|不足|分析|结论|目标|职责|说明|评价|支出))(?=\s?20\d\d\s?年|我[单局办委中部镇乡街]|本[单部局年院馆校所站中镇乡街办委]|根据|按照|截至|一是|为了|通过|[（(][一二三四五六1][)）]|[1１][、.．]|我们)/;

/** 收入支出决算总体情况说明本年收入…: words that end a title whatever comes behind them. */
const GLUED_ANYHOW = /^([^，,。；;：:\d]{2,24}?(?:情况说\s?明|情况分析))(?=\s?[\u4e00-\u9fff“"0-9（(])(?!\s?[及和与的如（(])/;

/** 3.审计质量检查，指标值无重大差错，完成值无重大差: an indicator's sentence that a line end cut. */
const ROW_OF_FIELDS = /(?:指标值|目标值|预期值)[^。]*[，,](?:实际|全年|年度)?(?:完成值|实际值|完成情况)/;

/** Ends of a title: a full stop or colon soon after the numeral, with running text behind it. */
function runIn(rest: string): number | null {
	const glued = (GLUED.exec(rest) ?? (rest.length > LONGEST_TITLE ? GLUED_ANYHOW.exec(rest) : null))?.[1];
	if (glued !== undefined) return glued.length;
	const stop = rest.search(/[。]/);
	if (stop < 2 || stop > LONGEST_RUN_IN || stop + 1 >= rest.length) return null;
	return /[，,；;]|\d+(?:\.\d+)?(?:万|亿)?元/.test(rest.slice(0, stop)) ? null : stop + 1;
}

/**
 * A heading, or null where the line is running text. A line with numeral is a heading when it is short and holds no sentence;
 * "（一）机构设置。单位内设……" gives the heading before the full stop only.
 */
export function parseHeading(line: string): Heading | null {
	const marked = BOOKMARK.exec(line)?.[0].length ?? 0;
	const words = line.slice(marked);
	const numeral = numeralOf(words);
	if (!numeral) {
		const plain = readingForm(words);
		return plain.length <= LONGEST_TITLE && TITLE.test(plain) && !/[。；]/.test(words)
			? { level: 1, number: null, numeral: null, title: words, length: line.length }
			: null;
	}
	const rest = words.slice(numeral.length);
	const base = { level: numeral.level, number: numeral.number, numeral: numeral.numeral };
	const cut = runIn(rest);
	if (cut !== null) return { ...base, title: rest.slice(0, cut).replace(/。$/, ''), length: marked + numeral.length + cut };
	// "（1）数量指标。": a title that was given a full stop
	if (/^[^，,；;。]{2,16}。$/.test(rest) && TITLE_WITH_STOP.test(rest)) return { ...base, title: rest.slice(0, -1), length: line.length };
	if (rest === '' || rest.length > LONGEST_TITLE || /[。；;]/.test(rest) || ROW_OF_FIELDS.test(rest)) return null;
	// "2、发放补贴，年度指标值：≥100户" of a line that a page cut is a sentence, "2. 求真务实，营造环境" a title
	const unbracketed = rest.replace(/[（(][^（(）)]{0,40}[）)]/g, '');
	if (numeral.level >= 3 && /[，,]/.test(unbracketed) && /[：:\d０-９]/.test(unbracketed)) return null;
	return { ...base, title: rest.replace(/[：:]$/, ''), length: line.length };
}

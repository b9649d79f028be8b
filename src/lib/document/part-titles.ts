/** Lines that entitle a form, a data sheet or a narrative, and what kind of report they say it is. */
import type { Place, Span } from '../model/span.ts';
import type { ReportKind } from '../model/vocabulary.ts';
import { readingForm } from '../text/view.ts';

/** A line that entitles a form or a narrative. */
export interface Title extends Place {
	readonly form: 'data' | 'form' | 'narrative';
	readonly kind: ReportKind | null;
}

const FORM_TITLE =
	/(?:自评表|评价表|评分表|指标表|申报表|评价指标(?:得分)?表|自评情况表|绩效目标完成情况表|完成情况表|情况自评表|得分表|计分表)(?:[(（].{0,12}[)）])?$/;
const DATA_TITLE = /基础数据表(?:[(（].{0,12}[)）])?$/;
const NARRATIVE_TITLE =
	/(?:绩效|自评|评价|决算).{0,24}(?:报告|说明|总结|公开)(?:[(（].{0,12}[)）])?$|^.{2,30}20\d\d年度?[^、，,]{0,8}整体[^、，,]{0,6}(?:绩效|自评)[^、，,]{0,6}结果$/;
export const LONGEST_TITLE = 64;
const NO_TITLE = /[。;！？]|^根据|^关于印发|[:：].{14,}$|[《》>]|^\d+[.、].*\d$|位置/;

const SECTION = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,2}(?:部分|章|节))/;

/** Names of units that hold the word 项目 (重点项目办公室), and 三公经费: neither says that a report is a project's. */
const NO_PROJECT =
	/(?:项目|工程)[\u4e00-\u9fff、]{0,10}?(?:中心|办公室|事务所|管理局|管理处|服务局|促进局|指挥部|服务站|管委会|公司|局|处|办|所|站|院)(?!法)|三公.?经费/g;

/** 部门整体支出 is a department's, 项目, 专项, 转移支付 a project's; null where a title says neither. */
export function kindOfTitle(title: string): ReportKind | null {
	const text = title.replace(NO_PROJECT, (found) => '·'.repeat(found.length));
	const department = text.search(/整体支出|部门整体|单位整体|整体绩效|部门决算|单位决算|决算公开|决算编制|部门支出|部门绩效(?:自评|评价|报告)/);
	if (department >= 0 && !/项目(?:支出)?$/.test(text.slice(0, department))) return 'department';
	return /项目|专项|转移支付|补助|资金|经费|费用|工程绩效|工程(?:支出)?(?:自评|评价)/.test(text) ? 'project' : null;
}

export function titleIn(text: string, span: Span): Title | null {
	const quote = text.slice(span.start, span.end);
	const words = readingForm(quote)
		.replace(/^附\s?件?[\d一二三四五六七八九十]*(?:-\d)?[:、.]?/, '')
		.replace(/\.(?:pdf|docx?|xlsx?|txt)$/i, '');
	if (words.length < 4 || words.length > LONGEST_TITLE || NO_TITLE.test(words)) return null;
	const form = DATA_TITLE.test(words) ? 'data' : FORM_TITLE.test(words) ? 'form' : NARRATIVE_TITLE.test(words) ? 'narrative' : null;
	// 三、…支出决算情况说明: a section of a report, not another one
	if (form === 'narrative' && SECTION.test(words)) return null;
	return form ? { ...span, quote, form, kind: kindOfTitle(words) } : null;
}

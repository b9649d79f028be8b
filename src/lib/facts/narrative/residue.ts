/** What no word list explains of the words before a figure: the name of a project or item, or running text. */
import { buildLexicon, findWords } from '../lexicon/lexicon.ts';

const GLUE = buildLexicon<true>(
	[
		'[我|本]{单位|部门|部|局|办|中心|街道|镇|乡|院|校|馆|站|所|委|会|队|处|系统|机关|公司|园区|区|县|市}',
		'我{县|区|市}{局|办|委|中心}',
		'全{院|局|校|系统|办|委|中心|馆|乡|镇|街道}',
		'{部门|单位|本级|机关|汇总|合并|项目|整体|年度|全年|当年|本年|本年度|今年|截至|截止|截止至|年末|年底|年终|期末|报告期|报告期内|上半年|日常|一般}',
		'{共|共计|合计|总计|累计|累计共|总共|小计|计|一共|均|约|近|仅|只|各|就|即|也|还|再|则|都}',
		'{为|是|系|达|达到|到|有|占|的|之|其|了|已|已经|又|由|从|按|以|用|在|对|与|和|及|以及|或|等|中|内|里|上|下|该|此|本|项|类|款|笔}',
		'{其中|其中包括|包括|包含|含|主要|主要是|主要为|主要有|主要包括|主要用于|用于|具体|具体为|分别|分别为|分别是|具体是|另|另有|另外|此外|剩余|部分}',
		'{安排|下达|拨付|收到|取得|获得|投入|核定|批复|批准|申请|申报|使用|支出|支付|完成|实现|形成|发生|产生|列支|开支|到位|执行|结算|实际|收入|预计|计划}',
		'{资金|经费|费用|金额|数额|总额|总量|数|额|款项|拨款|预算|决算|财政|县财政|区财政|市财政|省财政|本级财政|同级财政|预算内|规模|情况|方面|部门预算|部门决算}',
		'{一是|二是|三是|四是|五是|六是|第一|第二|第三|首先|其次}',
		'{全部|全额|足额|及时|如数|统一|专项|其他|其它|各项|各类|所有|整个|本次|本期|同期}',
		'{附件|表|注|我|本|较|比|对应|对应的|相应|相应的|从|看|来看|而言|方面看|连同|加上|含|具体包括|控制|控制在|年初|年中|年内|按程序|按规定|依法|经批准|按要求|程序|另有|另|资金来源|来源|来源于|构成|渠道|经费来源|指标}',
		'{万元|元|单位|人民币|上年|上年度|去年|上一年|上一年度|上年同期|同期}',
		'{州级|县级|区级|市级|省级|本级|中央|地方|上级|级}'
	].map((pattern): readonly [string, true] => [pattern.replace(/\[([^\]]*\|[^\]]*)\]/g, '{$1|}'), true])
);

/** Dates, counts of projects and column letters say nothing of what an amount is: 截至12月底, 8个项目, (A). */
const DATE = /(?:截至|截止)?\d{1,2}月(?:\d{1,2}日|底|末|份)?|\d{1,3}[个项笔](?:子)?(?:项目)?|\([A-Z](?:\/[A-Z])?\)/g;
const ORGANISATION =
	/(?:局|委|办|办公室|中心|院|馆|站|所|队|校|中学|小学|大学|镇|乡|街道|办事处|处|会|厅|公司|政府|园|台|社|厂|场|库|集团|服务区|开发区|新区)(?:\([^)]{0,12}\))?(?:本级|机关)?$/;
/** Strips covered stretches; what remains in one piece keeps its order. */
function uncovered(text: string, covers: readonly { start: number; end: number }[]): string[] {
	const runs: string[] = [];
	let at = 0;
	for (const { start, end } of [...covers].sort((a, b) => a.start - b.start)) {
		if (start > at) runs.push(text.slice(at, start));
		at = Math.max(at, end);
	}
	if (at < text.length) runs.push(text.slice(at));
	return runs;
}

function withoutGlue(run: string): string {
	const dateless = run.replace(DATE, '');
	return uncovered(dateless, findWords(GLUE, dateless))
		.join('')
		.replace(/[\s:、,.;·\-—()/[\]]|[一二三四五六七八九十\d]+[、.)]/g, '');
}

/** 组织演出20场 is no 农场. */
const isOrganisation = (run: string): boolean => ORGANISATION.test(run) && !/\d/.test(run);

/** 2017年某市公安局本年收入: a year before the unit's name. */
const YEAR_ONLY = /^(?:20\d\d年度?)?$/;

/** 眉山市中央资金: whose money a source's is. */
const PLACE = /^[\u4e00-\u9fff]{2,6}[省市县区州盟旗]$/;
const isOwner = (run: string): boolean => isOrganisation(run.replace(/(?:的|在|于)$/, '')) || PLACE.test(run);

/** What the word lists do not explain. A run at the start that ends like an organisation's name, or a place's, is the unit itself or where it is. */
export function residueOf(text: string, covers: readonly { start: number; end: number }[]): string {
	return uncovered(text, covers)
		.map((run, at) => (at === 0 && YEAR_ONLY.test(text.slice(0, text.indexOf(run))) && isOwner(run) ? '' : withoutGlue(run)))
		.map((run) => (isOrganisation(run) && run.length <= 24 ? '' : run))
		.join('');
}

const BEFORE_NAME = /^(?:其中|主要|包括|包含|具体|分别|用于|有|是|为|:|,|的|一是|二是|三是|四是|五是|\d+[.、]|和|及|与|、|安排|下达|拨付|支付)+/;
const BEHIND_NAME = /(?:支出|经费|资金|费用|金额)?(?:为|共|共计|合计|达|是|:|约|的|计)*$/;

/** The printed name of an item, in one piece, nearest to the figure: "主要包括基本工资" → 基本工资. */
export function itemName(text: string, covers: readonly { start: number; end: number }[]): string {
	const runs = uncovered(text, covers).map((run) =>
		run
			.replace(DATE, '')
			.replace(BEFORE_NAME, '')
			.replace(BEHIND_NAME, (found) => /^(?:支出|经费|资金|费用|金额)/.exec(found)?.[0] ?? '')
	);
	return (
		runs
			.filter((run) => run.trim().length > 1)
			.at(-1)
			?.trim() ?? ''
	);
}

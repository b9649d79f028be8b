/** Words that several features look for: named things, numbers with a measure word, amounts of text without numbering and punctuation. */
const NUMBERING =
	/(?:^|(?<=[。;；:：,]))\s*(?:第?[一二三四五六七八九十]{1,3}[、.]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.](?!\d)|[一二三四五六七八九十]是|首先|其次|最后)/g;
const NOT_WORDS = /[^\u4e00-\u9fffA-Za-z0-9]/g;

/** Words without numbering and punctuation. Expects reading form. */
export const bareWords = (text: string): string => text.replace(NUMBERING, '').replace(NOT_WORDS, '');

const COUNTED = /[一二两三四五六七八九十百千]+(?=[个项处家户名次起件条所台辆份座批户宗栋套]|多|余)|\d+(?:\.\d+)?/g;
const YEARS = /\d{4}年度?(?:\d{1,2}月)?(?:\d{1,2}日)?/g;

/** How many figures a text names: digits (years aside) and Chinese numerals with a measure word; 一是 and 一个 do not count. */
export function countNumbers(text: string): number {
	const words = text
		.replace(NUMBERING, '')
		.replace(YEARS, '')
		.replace(/一[个项些定方]/g, '');
	return words.match(COUNTED)?.length ?? 0;
}

const THING = /([\u4e00-\u9fff]{2,12})(?:项目|工程|小区|社区|大桥|水库|中学|小学|医院|灌区|路段|片区|安置房|产业园|平台|系统|河|村|镇|街|路)/g;
/** Words before 项目, 工程 … that name nothing in particular. */
const GENERIC =
	/(?:部分|个别|各|各类|该|本|一些|有的|重点|重大|专项|跨年度|预算|支出|建设|绩效|采购|政府|民生|年度|其他|所有|相关|多数|少数|实施|问题|工作|资金|经费|具体|财政|细化|投资|大型|单位|主要|有关|在建|续建|新建|当年|年初|管理|信息|信息化|基础设施|一体化|服务|公共服务|固定的|绩效目标|评价|监控|内控|财务|核算|网络|学习)$/;
const FUNCTION_WORDS = /[的和与及对在等了是为被把将因由所]/;

/** Whether a text names a document, a place or a project. Expects reading form. */
export function namesThing(text: string): boolean {
	if (/《[^》]{2,}》/.test(text)) return true;
	return [...text.matchAll(THING)].some((hit) => {
		const name = (hit[1] ?? '').split(FUNCTION_WORDS).at(-1) ?? '';
		return name.length >= 2 && !GENERIC.test(name);
	});
}

/** Whether prose speaks of an indicator: its name without punctuation and 指标, or all but its ends, stands there. */
export function namesIndicator(text: string, name: string): boolean {
	const core = bareWords(name).replace(/是否|指标\d*|^\d+|情况$|数量$|完成率$/g, '');
	return core.length >= 3 && bareWords(text).includes(core);
}

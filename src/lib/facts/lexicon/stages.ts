/** Which column of the budget an amount stands in: printed words to stages of the vocabulary. */
import type { Stage } from '../../model/vocabulary.ts';
import { buildLexicon, findWords } from './lexicon.ts';
import type { WordHit } from './lexicon.ts';

/** `budget` is a budget figure that does not say which (预算安排): stored as adjusted_budget, single. `prior` is a column of last year's. */
export type StageWord = Stage | 'budget' | 'prior';

const WORDS: Readonly<Record<Exclude<StageWord, 'change'>, readonly string[]>> = {
	initial_budget: [
		'年初{预算|批复|部门预算|批复预算|预算批复|安排|预算安排|预算指标|核定预算|下达预算}{数|金额|总额|}',
		'{部门|}年初{财政|}预算',
		'{年初|}批复预算[数]',
		'计划安排{资金|}',
		'计划投资',
		'{项目|}{立项|申报}预算'
	],
	adjusted_budget: [
		'全年[调整]预算[数]',
		'全年(调整){预算|预算数}',
		'全年预算{安排|指标|经费|总额|数}',
		'调整[后]{预算|预算数|预算总额|全年预算|全年预算数|的预算|的预算数}',
		'{年中|年终|年末|年底|预算|}调整后{的|}{预算|预算数|全年预算数|}',
		'调整后{部门|单位|项目|支出}预算[数]',
		'{调整|变更|追加}预算后',
		'调整预算[数]',
		'预算调整数',
		'{年中|中期|预算|}调整{为|到|至}',
		'最终预算[数]',
		'{应|可}执行数',
		'预算总{指标|规模}'
	],
	executed: [
		'全年{执行|支出|实际执行|实际支出|执行金额}[数]',
		'{全年|}执行{数|金额}',
		'预算执行[数|金额]',
		'{本年|年度|支出|收入|年终|部门|}决算[数|金额]',
		'{全年|年末|年终|}结算支出',
		'{年末|年终|年底}支出',
		'实际{支出|执行|使用|完成|支付|发生|开支|到位|拨付|列支|收入|发放|兑付}[数|金额|资金|额]',
		'{全年|全年共|全年累计|本年|当年}{发放|兑付}[资金]',
		'{已|共|累计|共计|全年|总共|合计}{支出|使用|执行|支付|完成|拨付|开支|列支|完成支出|完成支付|完成拨付}[数|金额|资金]',
		'{完成|形成|发生|产生}支出',
		'已{完成|实现}{支付|支出|拨付}',
		'完成{支付|拨付}[资金]',
		'{实际|累计|已|}完成投资[额]',
		'支出{完成|执行}[数]',
		'使用资金',
		'实支',
		'实付',
		'支出数',
		'收入数',
		'{累计|已|共|共计}到位[资金]',
		'到位资金'
	],
	carried_in: [],
	carried_out: [],
	budget: [
		'预算',
		'预算{数|安排|金额|总额|指标|批复|下达|资金|核定}',
		'{支出|收入|批复|下达|安排|核定|财政|本年|年度|部门}预算[数|安排|金额|总额]',
		'预算{支出|收入}',
		'安排预算[资金]',
		'预算为',
		'{计划|安排}[资金]',
		'预算批复[数]',
		'申报数',
		'批复数',
		'实际下达[资金]',
		'下达{资金|预算|指标|预算指标|}',
		'{预算|资金}指标',
		'指标下达'
	],
	prior: ['上年{决算|实际|执行|支出|}数', '上年{决算|实际}', '上年度{决算|实际}[数]', '去年{决算|实际}[数]', '上年实绩']
};

const expanded = (pattern: string): string => pattern.replace(/\[([^\]|]*\|[^\]]*)\]/g, '{$1|}');
const ENTRIES: (readonly [string, StageWord])[] = [];
const isStageWord = (name: string): name is Exclude<StageWord, 'change'> => name in WORDS;
for (const [stage, patterns] of Object.entries(WORDS)) if (isStageWord(stage)) for (const pattern of patterns) ENTRIES.push([expanded(pattern), stage]);

export const STAGE_LEXICON = buildLexicon(ENTRIES);
export type StageHit = WordHit<StageWord>;

/** All stage words of a text in reading form, leftmost longest, not overlapping. */
export function findStages(text: string): StageHit[] {
	return findWords(STAGE_LEXICON, text);
}

/** The stage that a whole label or column head names (全年预算数(A), 2021年决算数); null where it names none. Expects reading form. */
export function stageOfLabel(label: string): StageWord | null {
	const bare = label
		.replace(/\((?:[A-Z]|万元|元|单位[:]?万元|调整)\)/g, (found) => (found === '(调整)' ? '调整' : ''))
		.replace(/[:。;,]+$/, '')
		.replace(/^(?:20\d\d)年?度?/, '');
	const whole = STAGE_LEXICON.words.get(bare);
	if (whole !== undefined) return whole;
	const hits = findStages(bare);
	const covered = hits.reduce((sum, hit) => sum + hit.end - hit.start, 0);
	return hits.length > 0 && bare.length - covered <= 2 ? (hits.at(-1)?.meaning ?? null) : null;
}

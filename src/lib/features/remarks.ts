/** Sentences to the circumstances that they name and that rules take into account. */
import type { ReportFacts } from '../model/facts.ts';
import type { RemarkRow } from '../model/feature-tables.ts';
import { placeIn, type Sentence } from './sentences.ts';

type Draft = Omit<RemarkRow, 'feature_id' | 'report_id'>;

interface Pattern {
	readonly kind: string;
	readonly words: RegExp;
	/** Where it counts; everywhere without it. */
	readonly sections?: readonly string[];
	readonly rows?: true;
}

const PATTERNS: readonly Pattern[] = [
	{
		kind: 'reorganised',
		words:
			/(?:职能|职责|机构|人员|单位|业务|编制|科室|股室)[^。,]{0,14}(?:划转|划入|划出|划归|并入|合并|转隶|移交)|(?:划转|划入|转隶|并入)[^。,]{0,12}(?:职能|职责|机构|人员|单位|业务)|因机构改革/
	},
	{ kind: 'carry-in-figure', words: /(?:年初|上年|以前年度|历年)(?:财政拨款)?结[转余](?:和结余|结余|资金)?[^。,\d]{0,4}\d/ },
	{
		kind: 'carry-in',
		words: /(?:年初|上年|以前年度|历年)(?:财政拨款)?结[转余](?!(?:和结余|结余|资金)?[^。,\d]{0,4}\d)|动用[^。,]{0,6}结[转余]|使用[^。,]{0,8}结[转余]/
	},
	{
		kind: 'approved',
		words:
			/(?:经|获|报)[^。,]{0,20}(?:批复|批准|审议通过|审议同意|同意)[^。,]{0,12}(?:调整|追加)|(?:预算)?(?:调整|追加)[^。]{0,30}(?:已?[获经][^。]{0,16}(?:批复|批准|同意|通过)|〔\d{4}〕\d+号|\[\d{4}\]\d+号)/
	},
	{
		kind: 'raise-rate',
		words: /提高[^。;]{0,8}(?:执行率|完成率|支出率)|加快[^。;]{0,8}(?:预算执行|支出|支付)进度|提升[^。;]{0,6}执行率|加快预算执行/,
		sections: ['measures', 'problems']
	},
	{ kind: 'three-public', words: /三公|公务接待费|因公出国|公务用车(?:购置|运行)/, rows: true },
	{ kind: 'recovered', words: /结[转余][^。,]{0,16}(?:收回|上缴|统筹)|(?:收回|上缴)[^。,]{0,12}结[转余]/ },
	{ kind: 'base-data', words: /基础数据表/, rows: true },
	{
		kind: 'annex-form',
		words: /(?:附件|附表|详见|见附|后附|附后)[^。]{0,24}(?:自评表|评分表|评价表|指标表|指标体系)|(?:自评表|评分表|指标表)[^。]{0,10}(?:见附|详见|附后)/
	},
	{ kind: 'annex-budget', words: /(?:附件|附表|详见|见附|后附)[^。]{0,24}(?:决算表|预算表|收支(?:情况)?表)/ },
	{
		kind: 'vehicle-approved',
		words: /(?:批准|批复|同意|核准)[^。]{0,18}(?:购置|购买|更新)[^。]{0,14}车|(?:购置|购买|更新)[^。]{0,14}车[^。]{0,24}(?:批准|批复|同意|核准)/
	},
	{ kind: 'quota', words: /(?:编制|核定)[^。]{0,12}(?:调整|核减|调减)|(?:借调|挂职|抽调|临聘|聘用|劳务派遣|非统发|编外)[^。]{0,14}(?:计入|在内|包含|统计)/ }
];

const FOUNDED = /(?:成立|组建|挂牌|新设)于?(\d{4})年|(\d{4})年\d{0,2}月?(?:\d{1,2}日)?(?:正式)?(?:新?成立|组建|挂牌|新设)/;
const FOUNDED_THIS_YEAR =
	/首个完整(?:会计)?年度|(?:年中|当年|本年)(?:新)?(?:成立|组建)|新成立单位|首年(?:运行|编制)|无(?:上年|往年|上年度)(?:数据)?(?:可比|对比)/;

function foundedIn(text: string, year: number | null): boolean {
	const stated = FOUNDED.exec(text);
	if (stated && year !== null && Number(stated[1] ?? stated[2]) === year) return /单位|中心|局|办|委|所|站|馆|本部门|我|成立于/.test(text);
	return FOUNDED_THIS_YEAR.test(text);
}

const STAFF: readonly (readonly [kind: string, words: (people: number) => RegExp])[] = [
	['staff-authorized', (people) => new RegExp(`编制(?:数|人数)?(?:为|共)?[^,。;\\d]{0,4}${people}(?!\\d)`)],
	['staff-actual', (people) => new RegExp(`(?:实有|在职|在编|在岗|现有)[^,。;\\d]{0,10}${people}(?!\\d)`)]
];

/** Where staff figures stand, so that a rule can show them: the places that were read, and sentences that repeat the figure. */
function headcountRows(sentences: readonly Sentence[], report: ReportFacts): readonly Draft[] {
	const at = report.headcount_at;
	const read = [
		...(at?.authorized ? [{ kind: 'staff-authorized', section: null, ...at.authorized }] : []),
		...(at?.actual ? [{ kind: 'staff-actual', section: null, ...at.actual }] : [])
	];
	const told = STAFF.flatMap(([kind, words]) => {
		const people = kind === 'staff-actual' ? report.headcount.actual : report.headcount.authorized;
		if (people === null) return [];
		return sentences
			.filter((sentence) => sentence.kind === 'paragraph' && words(people).test(sentence.text))
			.map((sentence) => ({ kind, section: sentence.section, ...placeIn(sentence) }));
	});
	return [...read, ...told];
}

/** Rows in reading order; one a kind and sentence. Then the places of the staff figures. */
export function remarkRows(sentences: readonly Sentence[], report: ReportFacts): readonly Draft[] {
	const { year } = report;
	const said = sentences.flatMap((sentence) => {
		const section = sentence.section;
		const kinds = PATTERNS.filter(
			({ words, sections, rows }) =>
				(sentence.kind === 'paragraph' || rows === true) && (sections === undefined || sections.includes(section)) && words.test(sentence.text)
		).map(({ kind }) => kind);
		if (sentence.kind === 'paragraph' && foundedIn(sentence.text, year)) kinds.push('founded');
		return kinds.map((kind) => ({ kind, section, ...placeIn(sentence) }));
	});
	return [...said, ...headcountRows(sentences, report)];
}

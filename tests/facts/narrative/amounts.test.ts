import { describe, expect, it } from 'vitest';
import { readNarrative } from '../../../src/lib/facts/narrative/read-narrative.ts';
import { amountsOf, documentOf, ratesOf, readText } from './read-text.ts';

describe('amounts of a project', () => {
	it('names its own budget, what was paid, and the fund of the centre among its sources', () => {
		const text =
			'资金预算86万元，支付率95%。\n截止2022年12月31日，完成支付82万元，执行率95%。其中：中央水利发展资金支付60万元，执行率87%；乡村衔接资金支付22万元。';
		expect(amountsOf(text, 'project')).toEqual([
			'total adjusted_budget 86',
			'total executed 82',
			'special_transfer executed 60',
			'item (乡村衔接资金) executed 22'
		]);
		expect(ratesOf(text, 'project')).toEqual(['execution total 95', 'execution total 95', 'execution special_transfer 87']);
	});

	it.each<[string, string, string[]]>([
		['危房改造264户完工，发放补助资金为278万元。', '农村危房改造资金', ['total executed 278']],
		[
			'省级下达资金80万元，市县下达资金20万元，农村危房改造资金预算安排300万元。',
			'危房改造转移支付',
			['item (省级下达资金) adjusted_budget 80', 'item (市县下达资金) adjusted_budget 20', 'total adjusted_budget 300']
		],
		[
			'办案设备项目2.7万元；项目评审专项经费18.6万元；流浪救助经费36万元。',
			'民政专项资金',
			['item (项目评审专项经费) executed 18.6', 'item (流浪救助经费) executed 36']
		],
		['该项目共编制12个绩效目标指标，目前未实施，资金未使用。', '道路工程', ['total executed 0']],
		[
			'其中眉山市中央资金投入77万元，省级资金投入29万元，地方资金投入99万元。',
			'残疾人补贴',
			['special_transfer adjusted_budget 77', 'special_transfer adjusted_budget 29', 'item (地方资金投入) adjusted_budget 99']
		],
		['实际完成投资54.6万元。', '道路工程', ['total executed 54.6']],
		[
			'下达专项资金300万元，其中：一般项目资金150万元，专项资金36万元，奖励资金114万元。',
			'公共文化专项资金',
			['total adjusted_budget 300', 'item (一般项目资金) adjusted_budget 150', 'item (专项资金) adjusted_budget 36', 'item (奖励资金) adjusted_budget 114']
		],
		[
			'省级资金完成28万元，预算执行率99.28%；地方资金完成87万元，预算执行率100%。',
			'残疾人补贴',
			['special_transfer executed 28', 'item (地方资金) executed 87']
		]
	])('%s', (text, project, amounts) => expect(amountsOf(text, 'project', project)).toEqual(amounts));
});

describe('amounts of a department', () => {
	it.each<[string, string[]]>([
		[
			'2022年，我馆基本支出年初预算数为32.5万元，调整后预算数为34.2万元，决算数为34.2万元。',
			['basic initial_budget 32.5', 'basic adjusted_budget 34.2', 'basic executed 34.2']
		],
		[
			'本年收入合计50万元，支出合计48万元，年末结转和结余2万元。',
			['revenue_total executed 50', 'total executed 48', 'carryover executed 2', 'carryover carried_out 2']
		],
		['2022年度收、支总计均为102.45万元。', ['revenue_total executed 102.45', 'total executed 102.45']],
		['2022年度财政拨款收、支总计90万元。', ['fiscal_appropriation executed 90']],
		['人员经费和公用经费分别为80万元、20万元。', ['personnel executed 80', 'operating executed 20']],
		['基本支出预算数和决算数分别为80万元和82万元。', ['basic adjusted_budget 80', 'basic executed 82']],
		[
			'2022年单位收入预算320万元，其中：经费拨款300万元，上年结转20万元。',
			['revenue_total adjusted_budget 320', 'general_public_budget adjusted_budget 300', 'carryover adjusted_budget 20']
		],
		['部门整体支出预算2,345,600.50元，实际支出2,300,000元。', ['total adjusted_budget 234.56005', 'total executed 230']],
		[
			'年初预算安排基本支出100万元、项目支出50万元，调整后预算180万元，实际支出175万元。',
			['basic initial_budget 100', 'project initial_budget 50', 'total adjusted_budget 180', 'total executed 175']
		],
		['一、部门预算安排情况\n基本支出100万元。\n二、部门决算情况\n基本支出110万元。', ['basic adjusted_budget 100', 'basic executed 110']],
		['国内公务接待12批次、100人次，共支出0.8万元。', ['reception executed 0.8']],
		[
			'2021年三公经费决算3.5万元，2022年预算4万元，决算3.1万元。',
			['three_public executed 3.5 @2021', 'three_public adjusted_budget 4', 'three_public executed 3.1']
		],
		['基本支出预算100万元，支出98万元。', ['basic adjusted_budget 100', 'basic executed 98']],
		['道路养护年初预算数6万元，年末结算支出6万元。', ['item (道路养护) initial_budget 6', 'item (道路养护) executed 6']],
		['三十万元用于项目支出，公用经费支出五万元。', ['operating executed 5']],
		['公务接待费三万四千六百元，公务用车运行维护费壹拾贰万元整。', ['reception executed 3.46', 'official_vehicle_operation executed 12']],
		['基本支出年初预算玖佰捌拾万元（9,800,000.00元），决算数970万元。', ['basic initial_budget 980', 'basic executed 970']],
		['2020—2022年“三公”经费支出分别为9万元、8万元、7万元。', ['three_public executed 9 @2020', 'three_public executed 8 @2021', 'three_public executed 7']],
		['2022年基本支出80万元（上年为75万元），项目支出20万元。', ['basic executed 80', 'basic executed 75 @2021', 'project executed 20']],
		['财政拨款安排的“三公”经费支出2.05万元，年初预算为2.95万元，差值为0.9万元。', ['three_public executed 2.05', 'three_public initial_budget 2.95']],
		[
			'“三公”经费支出2.05万元，其中：公务用车运行维护费支出0万元，年初预算为0.95万元；公务接待费支出2.05万元，年初预算为2万元。',
			[
				'three_public executed 2.05',
				'official_vehicle_operation executed 0',
				'official_vehicle_operation initial_budget 0.95',
				'reception executed 2.05',
				'reception initial_budget 2'
			]
		],
		['决算数20万元。我局统筹推进后支出加快。全年实际支出98万元。', ['total executed 20', 'total executed 98']],
		['前三季度支出60万元，截至12月底基本支出支出98万元。', ['basic executed 98']],
		[
			'年初预算批复数280万元，年中追加670万元，全年财政资金收入合计950万元，其中：一般公共预算财政拨款收入720万元，政府性基金预算财政拨款收入230万元。',
			[
				'total initial_budget 280',
				'total change 670',
				'fiscal_appropriation executed 950',
				'general_public_budget executed 720',
				'government_fund executed 230'
			]
		],
		[
			'2.2项目支出\n项目支出年初预算515万元，决算623万元，其中：\n（1）巡查专项经费，年初预算数220万元，年末结算支出219万元；\n（2）协管劳务费，年初预算数295万元，年末结算支出290万元。',
			[
				'project initial_budget 515',
				'project executed 623',
				'item (巡查专项经费) initial_budget 220',
				'item (巡查专项经费) executed 219',
				'item (协管劳务费) initial_budget 295',
				'item (协管劳务费) executed 290'
			]
		],
		[
			'“三公”经费年初预算46万元，实际支出38万元，较2021年支出41万元下降7.32%。',
			['three_public initial_budget 46', 'three_public executed 38', 'three_public executed 41 @2021']
		],
		['2022年度部门整体支出绩效自评得分96.4分，等级为优。全年预算数183万元，执行数181万元。', ['total adjusted_budget 183', 'total executed 181']],
		[
			'第三部分 2022 年度部门决算情况说明 一、收入支出决算总体情况说明 2022 年度收、支总计 148 万元。 二、收入决算情况说明 2022 年度收入合计 145 万元。 -8- 七、“三公”经费支出决算情况说 明 2022 年度“三公”经费支出预算 为 6.5 万元，支出决算为 4.8 万元。',
			['revenue_total executed 148', 'total executed 148', 'revenue_total executed 145', 'three_public adjusted_budget 6.5', 'three_public executed 4.8']
		],
		['公务用车运行维护费支出决算比预算无增减变化，比去年增加1.05万元，增长35.8%。', ['official_vehicle_operation change 1.05']],
		[
			'2022年云溪市公安局本年收入合计281万元，本年支出合计270万元。2022年度云溪市公安局“三公”经费支出决算10万元。',
			['revenue_total executed 281', 'total executed 270', 'three_public executed 10']
		],
		['外事接待费支出为零，因公出国（境）费用没有，公务用车及运行维护费支出25万元。', ['overseas_travel executed 0', 'official_vehicle executed 25']],
		[
			'（二）预算收支情况\n年初部门预算268万元，年中追加97万元，主要是第五次全国经济普查经费；调整后预算365万元。\n支出构成：基本支出238万元，项目支出111万元。',
			['total initial_budget 268', 'total change 97', 'total adjusted_budget 365', 'basic executed 238', 'project executed 111']
		],
		['公务接待费支出1.6万元，未购置公务用车。', ['reception executed 1.6', 'official_vehicle_purchase executed 0']],
		['一般公共预算234万元，政府性基金（福彩公益金）9万元。', ['general_public_budget executed 234', 'government_fund executed 9']],
		['因公出国（境）费0万元；公务用车购置及运维费28万元。', ['overseas_travel executed 0', 'official_vehicle executed 28']],
		['本部门无政府性基金预算财政拨款收支，已公开空表。', ['government_fund executed 0']],
		['基本支出90万元。另有上级资金30万元、其他资金5万元不在本次自评范围。', ['basic executed 90']],
		[
			'基本支出100万元，其中：工资福利支出80万元，较年初预算数增加5万元；商品和服务支出20万元，较上年减少3万元。',
			['basic executed 100', 'wages_welfare executed 80', 'wages_welfare change 5', 'goods_services executed 20', 'goods_services change -3']
		]
	])('%s', (text, amounts) => expect(amountsOf(text)).toEqual(amounts));
});

describe('amounts of a project', () => {
	it.each<[string, string[]]>([
		[
			'项目资金共100万元，其中中央资金60万元，县级配套40万元，实际支出98万元。',
			['total adjusted_budget 100', 'special_transfer adjusted_budget 60', 'other_funds adjusted_budget 40', 'total executed 98']
		],
		['2022年下达预算指标300万元，全部到位。', ['total adjusted_budget 300', 'revenue_total executed 300']],
		['全年预算200万元，执行198万元。', ['total adjusted_budget 200', 'total executed 198']],
		['全年实际支出49万元。结转下年使用1万元。', ['total executed 49', 'carryover executed 1', 'carryover carried_out 1']],
		['实际到位资金50万元，实际使用49万元，结余1万元。', ['revenue_total executed 50', 'total executed 49', 'carryover executed 1', 'carryover carried_out 1']]
	])('%s', (text, amounts) => expect(amountsOf(text, 'project')).toEqual(amounts));

	it('takes a fund that the project is named after for its whole', () =>
		expect(amountsOf('市级补助资金3万元已使用2万元。', 'project', '健康宣传项目市级补助资金')).toEqual(['total adjusted_budget 3', 'total executed 2']));
});

describe('changes', () => {
	it.each<[string, string[]]>([
		['2022年度收入总计100万元，比2021年减少5万元。', ['revenue_total executed 100', 'revenue_total change -5']],
		['与上年相比，财政拨款支出增加8.7万元。', ['fiscal_appropriation change 8.7']],
		['年初预算50万元，年中追加10万元。', ['total initial_budget 50', 'total change 10']]
	])('%s', (text, amounts) => expect(amountsOf(text)).toEqual(amounts));
	it('says what changed against which year', () =>
		expect(readText('基本支出决算30万元，较上年减少2万元。').amounts[1]).toMatchObject({
			stage: 'change',
			change_of: 'executed',
			from_year: 2021,
			value_wan: -2
		}));
});

describe('stated zeros', () => {
	it.each<[string, string[]]>([
		['2022年没有使用政府性基金预算拨款安排的支出。', ['government_fund executed 0']],
		['本年无政府性基金预算、国有资本经营预算支出。', ['government_fund executed 0', 'state_capital executed 0']],
		['我馆未发生因公出国（境）费用，公务用车购置费为零。', ['overseas_travel executed 0', 'official_vehicle_purchase executed 0']],
		[
			'三公经费预算0.6万元（其中：公务接待费0.6万元），实际未使用。',
			['three_public adjusted_budget 0.6', 'reception adjusted_budget 0.6', 'three_public executed 0']
		],
		['公车购置费、因公出国（境）费均为0。', ['official_vehicle_purchase executed 0', 'overseas_travel executed 0']],
		['资金使用无截留、无挪用，全年未发生安全事故。', []]
	])('%s', (text, amounts) => expect(amountsOf(text)).toEqual(amounts));
});

describe('how an amount was read', () => {
	const { amounts } = readText('2022年基本支出100万元（其中人员经费80万元，公用经费20万元），主要用于办公费6万元、水费1万元等。');
	it('marks whole and parts of a list', () => expect(amounts.map(({ list }) => list?.role)).toEqual(['whole', 'part', 'part', 'part', 'part']));
	it('marks a list that does not claim to be complete', () => expect(amounts.map(({ list }) => list?.open)).toEqual([false, false, false, true, true]));
	it('names an item as printed', () => expect(amounts[3]?.label).toBe('办公费'));
	it('says what is inherited and from where', () => {
		const carried = readText('项目支出预算49万元，实际支出48万元。').amounts[1];
		expect(carried).toMatchObject({ category: 'project', origin: 'inherited', note: 'subject from the clause before' });
		expect(carried?.inherited_from?.quote).toContain('49');
	});
	it('is least sure where nothing names the subject', () =>
		expect(readText('年初预算数20万元。').amounts[0]).toMatchObject({ category: 'total', certainty: 'low' }));
	it('marks the only budget figure of a line', () =>
		expect(readText('基本支出预算安排20万元。').amounts[0]).toMatchObject({ stage: 'adjusted_budget', single: true }));
	it('takes an unnamed budget beside an adjusted one for the initial one', () =>
		expect(amountsOf('基本支出预算20万元，调整后预算25万元。')).toEqual(['basic initial_budget 20', 'basic adjusted_budget 25']));
	it('counts decimals in 万元', () => expect(readText('项目支出12345.6元。').amounts[0]).toMatchObject({ decimals: 5, unit: '元' }));
});

describe('rates', () => {
	it.each<[string, string[]]>([
		['基本支出预算10万元，实际支出9.8万元，完成预算安排的98%。', ['execution basic 98']],
		['人员经费支出80万元，占基本支出的80.00%。', ['share personnel 80']],
		['2022年预算安排公用经费总额8万元，实际支出6万元，公用经费控制率75%。', ['control operating 75']],
		['项目资金到位率100%，预算执行率为0.97。', ['arrival project 100', 'execution project 97']],
		['2022年决算支出98万元，为全年预算的96.68%。', ['execution total 96.68']],
		['公务接待费支出决算0.5万元，占12.20%，比上年下降3.5%。', ['share reception 12.2', 'yoy reception -3.5']],
		['预算执行率=执行数/预算数×100%=97.6%。', ['execution - 97.6']],
		['预算执行率达到百分之九十八。', ['execution total 98']]
	])('%s', (text, rates) => expect(ratesOf(text)).toEqual(rates));
});

describe('what breaks the carrying on', () => {
	it.each<[string, string[]]>([
		['二、支出情况\n（一）项目支出\n全年组织演出20场，实际支出3万元。', []],
		['基本支出100万元。全年组织培训3次，支出2.5万元。', ['basic executed 100']],
		['项目支出预算49万元，用于公路养护，实际支出48万元。', ['project adjusted_budget 49', 'project executed 48']],
		['四、绩效情况\n救助困难群众，累计支出12万元。', []],
		['公务接待费。年初预算为2万元，支出决算为1万元。', ['reception initial_budget 2', 'reception executed 1']]
	])('%s', (text, amounts) => expect(amountsOf(text)).toEqual(amounts));
});

describe('what real pages say', () => {
	it.each<[string, string[]]>([
		[
			'2022年部门预算收入812.4万元，均为一般公共预算拨款。年中因提标、新增人员等追加86万元，调整后预算为898.4万元。2022年实际支出890万元。',
			['revenue_total adjusted_budget 812.4', 'general_public_budget adjusted_budget 812.4', 'total adjusted_budget 898.4', 'total executed 890']
		],
		[
			'2022年初部门收支预算均为486万元。年中因增人增资等原因，追加32万元，调整后部门预算518万元。',
			['revenue_total initial_budget 486', 'total initial_budget 486', 'revenue_total change 32', 'total change 32', 'total adjusted_budget 518']
		],
		['全年支出603.9万元，较2021年的655.1万元减少51.2万元。', ['total executed 603.9', 'total executed 655.1 @2021', 'total change -51.2']],
		[
			'三公经费支出7.9万元，较2021年的9万元减少1.1万元；公务接待费3.4万元。',
			['three_public executed 7.9', 'three_public executed 9 @2021', 'three_public change -1.1', 'reception executed 3.4']
		],
		['与上年相比基本支出80万元，项目支出20万元。', ['basic executed 80', 'project executed 20']],
		['四、绩效情况\n我部门项目21个，项目支出总额656.9万元。', ['project executed 656.9']],
		['专项支出情况\n1.专项资金安排落实、总投入等情况分析。\n项目支出265.4万元。', ['project executed 265.4']]
	])('%s', (text, amounts) => expect(amountsOf(text)).toEqual(amounts));

	it.each<[string, string[]]>([
		['项目资金投入情况。104万元资金全部拨付到位。', ['revenue_total executed 104']],
		[
			'年初批复预算8个项目985万元，调整后项目预算861.4万元，年中增加8个项目（含转列5个），实际到位资金834.6万元。',
			['total initial_budget 985', 'total adjusted_budget 861.4', 'revenue_total executed 834.6']
		],
		[
			'下达上级资金转移支付75.1万元，其中：中央级资金转移支付24.2万元，省级资金转移支付50.9万元。',
			['special_transfer adjusted_budget 75.1', 'special_transfer adjusted_budget 24.2', 'special_transfer adjusted_budget 50.9']
		],
		['2022年到位资金438.5万元。', ['revenue_total executed 438.5']],
		['实际执行92万元。其中中央补助飞行经费执行71.7万元。', ['total executed 92', 'special_transfer executed 71.7']],
		['州、县两级未安排配套资金。', []],
		['四、存在的问题\n部分镇配套资金不到位，应配套26万元，实际到位17.5万元。', []]
	])('of a project: %s', (text, amounts) => expect(amountsOf(text, 'project')).toEqual(amounts));

	it('passes over the money of a whole province', () => {
		const text = '2022年中央财政下达甘肃省林草资金14.6亿元，其中下达我县438.5万元。';
		const document = documentOf(text);
		const facts = readNarrative(document, { kind: 'project', blocks: document.blocks }, { year: 2022, project: '林草资金', units: ['古浪县林业和草原局'] });
		expect(facts.amounts.map(({ value_wan }) => value_wan)).not.toContain(146000);
	});

	it.each<[string, string[]]>([
		['2021年我局决算支出为610万元，预算执行率为93.8%。', ['execution total 93.8 @2021']],
		['2021年度该项目自评得分95.2分，预算执行率93.1%。', ['execution total 93.1 @2021']],
		['支付进度滞后，9月底专项支出进度仅为61.3%。', []]
	])('rates: %s', (text, rates) => expect(ratesOf(text)).toEqual(rates));
});

describe('units', () => {
	it('takes the unit of a line of its own, with its place', () => {
		const { amounts } = readText('单位：万元\n二、支出情况\n2022年支出合计320.5，其中：基本支出300，项目支出20.5。');
		expect(amounts.map(({ category, value_wan }) => [category, value_wan])).toEqual([
			['total', 320.5],
			['basic', 300],
			['project', 20.5]
		]);
		expect(amounts[0]).toMatchObject({ certainty: 'medium', note: 'unit from heading', inherited_from: { quote: '单位：万元' } });
	});
	it('guesses no unit', () => expect(amountsOf('2022年支出合计320.5，其中：基本支出300。')).toEqual([]));
});

describe('lists and lines of several stages', () => {
	it.each<[string, string[]]>([
		[
			'全年“三公”经费支出9万元，控制在年初预算10万元以内：公务接待费3万元，公务用车运行维护费6万元。',
			['three_public executed 9', 'three_public initial_budget 10', 'reception executed 3', 'official_vehicle_operation executed 6']
		],
		[
			'基本支出决算98万元，年初预算95万元。其中：人员经费80万元，公用经费18万元。',
			['basic executed 98', 'basic initial_budget 95', 'personnel executed 80', 'operating executed 18']
		],
		[
			'2022年本年收入50万元，另有年初结转5万元。年初部门支出预算52万元，年中按程序调整后全年预算数为54万元。',
			['revenue_total executed 50', 'carryover executed 5', 'carryover carried_in 5', 'total initial_budget 52', 'total adjusted_budget 54']
		],
		['项目支出年初预算92万元，全年支出90万元。', ['project initial_budget 92', 'project executed 90']],
		['项目支出年初安排100万元，年中调整为110万元，实际支出105万元。', ['project initial_budget 100', 'project adjusted_budget 110', 'project executed 105']],
		['用于保障人员和机构日常所需的基本支出，年初预算83万元，实际支出84万元。', ['basic initial_budget 83', 'basic executed 84']],
		['从公用经费看，全年预算21万元，实际支出19万元。', ['operating adjusted_budget 21', 'operating executed 19']],
		['普通高中公用经费206万元。', []],
		['三公经费支出5.88万元，较预算数8.00万元减少2.12万元。', ['three_public executed 5.88', 'three_public adjusted_budget 8', 'three_public change -2.12']],
		['当年财政拨款收入60万元，当年支出58万元。', ['fiscal_appropriation executed 60', 'total executed 58']],
		['2020年至2022年，我馆基本支出分别为10万元、11万元和12万元。', []],
		['四、绩效情况\n户均增收1912元，全年增收节支1890万元，自付费用下降850元。', []],
		['四、绩效情况\n全年共投入专项经费2万元，更新宣传栏5个。', []],
		['四、绩效情况\n市级项目17个，年度计划投资26.6亿元。', []]
	])('%s', (text, amounts) => expect(amountsOf(text)).toEqual(amounts));

	it('leaves no list that lost a part to a list inside it', () => {
		const { amounts } = readText('基本支出52.76万元，其中：人员经费48.47万元，包括基本工资40万元、奖金8.47万元；公用经费4.29万元。');
		expect(amounts.map(({ list }) => list?.role)).toEqual([undefined, 'whole', 'part', 'part', undefined]);
	});
	it('takes a list of one part for no complete one', () =>
		expect(readText('支出92万元，其中基本支出74万元。').amounts.map(({ list }) => list?.open)).toEqual([true, true]));
	it('reads the share of a budget behind the budget', () =>
		expect(ratesOf('全年项目支出105万元，占调整后预算110万元的95.45%。')).toEqual(['execution project 95.45']));
});

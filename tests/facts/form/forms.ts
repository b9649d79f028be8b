/** Forms of the families that bureaus receive, in words of our own, with the facts that any way of writing them must give. */
import { DOWN } from './render.ts';
import type { Form } from './render.ts';

export interface Expected {
	/** category/stage=万元 */
	readonly amounts: readonly string[];
	readonly rates?: readonly number[];
	readonly total?: number | null;
	readonly totalMax?: number | null;
	readonly grade?: string | null;
	/** name=max/score */
	readonly dimensions?: readonly string[];
	/** l3|target|actual|weight|score */
	readonly indicators?: readonly string[];
}
export interface FormCase {
	readonly name: string;
	readonly form: Form;
	readonly expected: Expected;
}

const HEAD_A = ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];

export const FORMS: readonly FormCase[] = [
	{
		name: 'A: project form of the ministry',
		form: {
			title: '项目支出绩效自评表（2022年度）',
			rows: [
				['项目名称', '云桥镇河道清淤专项'],
				['主管部门', '云溪区水利局', '实施单位', '云溪区河道管理所'],
				['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
				[DOWN, '年度资金总额', '320.50', '318.40', '302.48', '10', '95.00%', '9.5'],
				[DOWN, '其中：当年财政拨款', '300.50', '298.40', '282.48', '—', '94.66%', '—'],
				[DOWN, '上年结转资金', '20.00', '20.00', '20.00', '—', '100.00%', '—'],
				['年度总体目标', '预期目标', '实际完成情况'],
				[DOWN, '清淤河道并修复护岸', '清淤任务完成'],
				HEAD_A,
				[DOWN, '产出指标（50分）', '数量指标', '清淤河道长度', '≥12公里', '12.6公里', '20', '20', ''],
				[DOWN, DOWN, DOWN, '修复护岸处数', '8处', '7处', '10', '8.75', '雨季停工'],
				[DOWN, DOWN, '质量指标', '工程验收合格率', '100%', '100%', '10', '10', ''],
				[DOWN, DOWN, '时效指标', '按期完工', '12月底前', '12月20日', '10', '10', ''],
				[DOWN, '效益指标（30分）', '社会效益指标', '沿岸内涝是否减轻', '明显减轻', '有所减轻', '30', '27', ''],
				[DOWN, '满意度指标（10分）', '服务对象满意度指标', '沿岸居民满意度', '≥90%', '93%', '10', '10', ''],
				['总分', '100', '95.25']
			]
		},
		expected: {
			amounts: [
				'total/initial_budget=320.5',
				'total/adjusted_budget=318.4',
				'total/executed=302.48',
				'fiscal_appropriation/initial_budget=300.5',
				'fiscal_appropriation/adjusted_budget=298.4',
				'fiscal_appropriation/executed=282.48',
				'carryover/initial_budget=20',
				'carryover/adjusted_budget=20',
				'carryover/executed=20'
			],
			rates: [95, 94.66, 100],
			total: 95.25,
			totalMax: 100,
			dimensions: ['预算执行率=10/9.5', '产出指标=50/null', '效益指标=30/null', '满意度指标=10/null'],
			indicators: [
				'清淤河道长度|≥12公里|12.6公里|20|20',
				'修复护岸处数|8处|7处|10|8.75',
				'工程验收合格率|100%|100%|10|10',
				'按期完工|12月底前|12月20日|10|10',
				'沿岸内涝是否减轻|明显减轻|有所减轻|30|27',
				'沿岸居民满意度|≥90%|93%|10|10'
			]
		}
	},
	{
		name: 'B: department form, money by nature',
		form: {
			title: '部门整体支出绩效自评表（2021年度）',
			rows: [
				['预算部门名称', '云溪区文化馆'],
				['年度预算申请（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
				[DOWN, '年度资金总额', '410.20', '455.75', '455.75', '10', '100%', '10'],
				[DOWN, '按收入性质分：', '按支出性质分：'],
				[DOWN, '其中：一般公共预算：400.00', '其中：基本支出：288.30'],
				[DOWN, '政府性基金拨款：30', '项目支出：167.45'],
				[DOWN, '其他资金：25.75', ''],
				HEAD_A,
				[DOWN, '产出指标(50分)', '数量指标', '群众文艺演出场次', '60场', '66场', '25', '25', ''],
				[DOWN, DOWN, '质量指标', '演出安全率', '100%', '100%', '25', '25', ''],
				[DOWN, '效益指标(30分)', '社会效益指标', '群众文化参与度', '提升', '提升', '30', '28', ''],
				[DOWN, '满意度指标(10分)', '服务对象满意度指标', '观众满意度', '≥95%', '96%', '10', '10', ''],
				['总分', '100', '98']
			]
		},
		expected: {
			amounts: [
				'total/initial_budget=410.2',
				'total/adjusted_budget=455.75',
				'total/executed=455.75',
				'general_public_budget/adjusted_budget=400',
				'government_fund/adjusted_budget=30',
				'other_funds/adjusted_budget=25.75',
				'basic/adjusted_budget=288.3',
				'project/adjusted_budget=167.45'
			],
			rates: [100],
			total: 98,
			totalMax: 100,
			dimensions: ['预算执行率=10/10', '产出指标=50/null', '效益指标=30/null', '满意度指标=10/null'],
			indicators: ['群众文艺演出场次|60场|66场|25|25', '演出安全率|100%|100%|25|25', '群众文化参与度|提升|提升|30|28', '观众满意度|≥95%|96%|10|10']
		}
	},
	{
		name: 'C: Sichuan form, target in three columns',
		form: {
			title: '部门预算项目支出绩效自评表（2023年度）',
			rows: [
				['项目名称', '青川路小学运动场改造'],
				['主管部门', '云溪区教育局', '实施单位', '青川路小学'],
				['预算执行情况（10分）', '年度预算数（万元）', '年初预算', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分', '原因'],
				[DOWN, '总额', '120.00', '116.80', '105.12', '90.00%', '10', '9', '尾款未付'],
				[DOWN, '其中：财政资金', '120.00', '116.80', '105.12', '90.00%', '/', '/', ''],
				[DOWN, '单位资金', '0.00', '0.00', '0.00', '0.00%', '/', '/', ''],
				['绩效指标（90分）', '一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '权重', '得分', '未完成原因分析'],
				[DOWN, '产出指标', '数量指标', '改造运动场面积', '≥', '2400', '平方米', '2460', '30', '30', ''],
				[DOWN, DOWN, '时效指标', '开工及时率', '＝', '100', '%', '100', '20', '20', ''],
				[DOWN, '效益指标', '社会效益指标', '体育课开足率', '≥', '95', '%', '96', '30', '30', ''],
				[DOWN, '满意度指标', '服务对象满意度指标', '师生满意度', '≥', '90', '%', '92', '10', '10', '']
			]
		},
		expected: {
			amounts: [
				'total/initial_budget=120',
				'total/adjusted_budget=116.8',
				'total/executed=105.12',
				'fiscal_appropriation/initial_budget=120',
				'fiscal_appropriation/adjusted_budget=116.8',
				'fiscal_appropriation/executed=105.12',
				'other_funds/initial_budget=0',
				'other_funds/adjusted_budget=0',
				'other_funds/executed=0'
			],
			rates: [90, 90],
			dimensions: ['预算执行情况=10/9', '绩效指标=90/null'],
			indicators: ['改造运动场面积|≥2400平方米|2460|30|30', '开工及时率|=100%|100|20|20', '体育课开足率|≥95%|96|30|30', '师生满意度|≥90%|92|10|10']
		}
	},
	{
		name: 'D: Hubei form, execution 20, score only',
		form: {
			title: '云溪区档案馆2020年度项目自评表',
			rows: [
				['项目名称', '馆藏档案数字化'],
				['主管部门', '云溪区委办公室', '项目实施单位', '云溪区档案馆'],
				['预算执行情况（万元）（20分）', '', '预算数(A)', '执行数(B)', '执行率(B/A)', '得分（20分*执行率）'],
				[DOWN, '年度财政资金总额', '86.40', '77.76', '90%', '18'],
				['年度绩效目标', '一级指标', '二级指标', '三级指标', '年初目标值（A）', '实际完成值（B）', '得分'],
				[DOWN, '产出指标（40分）', '数量指标', '扫描档案页数', '60万页', '61万页', '20'],
				[DOWN, DOWN, '质量指标', '扫描差错率', '≤1%', '0.6%', '20'],
				[DOWN, '效益指标（30分）', '社会效益指标', '查档等候时间', '缩短', '缩短', '30'],
				[DOWN, '满意度指标（10分）', '服务对象满意度指标', '查档群众满意度', '≥95%', '97%', '10'],
				['总分', '98']
			]
		},
		expected: {
			amounts: ['total/adjusted_budget=86.4', 'total/executed=77.76'],
			rates: [90],
			total: 98,
			dimensions: ['预算执行情况=20/18', '产出指标=40/null', '效益指标=30/null', '满意度指标=10/null'],
			indicators: ['扫描档案页数|60万页|61万页|null|20', '扫描差错率|≤1%|0.6%|null|20', '查档等候时间|缩短|缩短|null|30', '查档群众满意度|≥95%|97%|null|10']
		}
	},
	{
		name: 'E: transfer form without scores',
		form: {
			title: '中央对地方转移支付绩效目标自评表（2021年度）',
			rows: [
				['转移支付（项目）名称', '基层疾控能力建设'],
				['中央主管部门', '疾控主管部门'],
				['地方主管部门', '云溪市卫生健康委', '资金使用单位', '云溪区疾病预防控制中心'],
				['项目资金（万元）', '', '全年预算数（A）', '全年执行数（B）', '预算执行率（B/A）'],
				[DOWN, '年度资金总额：', '236.00', '224.20', '95%'],
				[DOWN, '其中：中央财政资金', '200.00', '190.00', '95.00%'],
				[DOWN, '其他资金', '36.00', '34.20', '95.0%'],
				['总体目标完成情况', '总体目标', '全年实际完成情况'],
				[DOWN, '提高检测能力', '检测能力提高'],
				['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '全年实际完成值', '未完成原因和改进措施'],
				[DOWN, '产出指标', '数量指标', '新增检测项目', '≥10项', '11项', ''],
				[DOWN, DOWN, '质量指标', '检测报告合格率', '≥98%', '99%', ''],
				[DOWN, '效益指标', '社会效益指标', '传染病报告及时性', '提高', '提高', '']
			]
		},
		expected: {
			amounts: [
				'total/adjusted_budget=236',
				'total/executed=224.2',
				'special_transfer/adjusted_budget=200',
				'special_transfer/executed=190',
				'other_funds/adjusted_budget=36',
				'other_funds/executed=34.2'
			],
			rates: [95, 95, 95],
			indicators: ['新增检测项目|≥10项|11项|null|null', '检测报告合格率|≥98%|99%|null|null', '传染病报告及时性|提高|提高|null|null']
		}
	},
	{
		name: 'F: cover sheet, plan, arrival, spending, surplus',
		form: {
			title: '财政支出项目绩效评价自评报告',
			rows: [
				['项目名称', '困难群众取暖补贴', '项目单位', '云溪区民政局'],
				['计划安排资金（万元）', '640.00', '实际到位资金（万元）', '620.00', '实际支出（万元）', '588.30', '结余（万元）', '31.70']
			]
		},
		expected: { amounts: ['total/initial_budget=640', 'revenue_total/executed=620', 'total/executed=588.3', 'carryover/executed=31.7'] }
	},
	{
		name: 'G: data sheet with last year, budget, this year',
		form: {
			title: '2022年度部门整体支出绩效评价基础数据表（单位：万元）',
			rows: [
				['财政供养人员情况', '编制数', '2022年实际在职人数', '控制率'],
				[DOWN, '38', '36', '94.74%'],
				['经费控制情况', '2021年决算数', '2022年预算数', '2022年决算数'],
				['三公经费', '12.40', '11.00', '9.85'],
				['1、公务用车购置和维护经费', '8.10', '7.50', '6.95'],
				['其中：公车购置', '0.00', '0.00', '0.00'],
				['公车运行维护', '8.10', '7.50', '6.95'],
				['2、出国经费', '0.00', '0.00', '0.00'],
				['3、公务接待', '4.30', '3.50', '2.90'],
				['项目支出', '150.20', '160.00', '158.60'],
				['公用经费', '41.30', '40.00', '39.20']
			]
		},
		expected: {
			amounts: [
				'three_public/initial_budget=11',
				'three_public/executed=9.85',
				'official_vehicle/initial_budget=7.5',
				'official_vehicle/executed=6.95',
				'official_vehicle_purchase/initial_budget=0',
				'official_vehicle_purchase/executed=0',
				'official_vehicle_operation/initial_budget=7.5',
				'official_vehicle_operation/executed=6.95',
				'overseas_travel/initial_budget=0',
				'overseas_travel/executed=0',
				'reception/initial_budget=3.5',
				'reception/executed=2.9',
				'project/initial_budget=160',
				'project/executed=158.6',
				'operating/initial_budget=40',
				'operating/executed=39.2'
			],
			rates: [94.74]
		}
	},
	{
		name: 'H: scoring sheet',
		form: {
			title: '部门整体支出绩效评价评分表',
			rows: [
				['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '评分标准', '得分'],
				['投入', '20', '预算配置', '20', '在职人员控制率', '10', '不超编得满分，每超1个百分点扣1分', '10'],
				[DOWN, DOWN, DOWN, DOWN, '重点支出安排率', '10', '达到八成得满分', '9'],
				['过程', '30', '预算执行', '30', '预算完成率', '15', '全部完成得满分', '14'],
				[DOWN, DOWN, DOWN, DOWN, '结转结余控制', '15', '低于一成得满分', '15'],
				['合计', '100', '91']
			]
		},
		expected: {
			amounts: [],
			total: 91,
			totalMax: 100,
			dimensions: ['投入=20/null', '过程=30/null'],
			indicators: ['在职人员控制率|null|null|10|10', '重点支出安排率|null|null|10|9', '预算完成率|null|null|15|14', '结转结余控制|null|null|15|15']
		}
	},
	{
		name: 'I: Chongqing form with coefficient and core flag',
		form: {
			title: '2022年度项目支出绩效自评表',
			rows: [
				['项目名称', '社区养老服务站运营', '自评总分（分）', '96.5'],
				['主管部门', '云溪区民政局'],
				['资金情况（万元）', '', '年初预算数', '全年（调整）预算数', '全年执行数', '执行率', '执行率权重', '执行率得分'],
				[DOWN, '年度总金额', '75.00', '70.00', '66.50', '95.00%', '10', '9.5'],
				['绩效指标', '指标名称', '计量单位', '指标性质', '年初指标值', '全年完成值', '得分系数', '指标权重', '指标得分', '是否核心指标', '偏差原因分析'],
				[DOWN, '服务老年人次数', '人次', '≥', '5000', '5230', '100%', '40', '40', '是', ''],
				[DOWN, '助餐服务点数量', '个', '≥', '6', '6', '100%', '30', '30', '否', ''],
				[DOWN, '老年人满意度', '%', '≥', '90', '88', '85%', '20', '17', '否', '']
			]
		},
		expected: {
			amounts: ['total/initial_budget=75', 'total/adjusted_budget=70', 'total/executed=66.5'],
			rates: [95],
			total: 96.5,
			dimensions: ['预算执行率=10/9.5'],
			indicators: ['服务老年人次数|≥5000人次|5230|40|40', '助餐服务点数量|≥6个|6|30|30', '老年人满意度|≥90%|88|20|17']
		}
	}
];

/** The units a county can have: name without the county, peer group, trade, usual size, in the order in which they are taken. */
import type { PeerGroup } from '../../../src/lib/model/vocabulary.ts';

export interface UnitKind {
	/** {县} stands for the county's name; towns take their own from TOWN_NAMES. */
	readonly name: string;
	readonly group: PeerGroup;
	readonly trade: string;
	/** How the unit calls itself. */
	readonly self: string;
	/** Smallest usual staff; the largest is ten times that. */
	readonly staff: number;
	/** Share of project expenditure in the whole, lowest and highest. */
	readonly projectShare: readonly [number, number];
}

const rows = `
{县}教育局 govDept education 我局 24|{town} town town 我镇 22|{县}县委办公室 party partyoffice 我办 18|{县}人民医院 hospital hospital 我院 90|{县}民政局 govDept civil 我局 16|{town} town town 我镇 26
{县}公安局 justice police 我局 80|{县}财政局 govDept finance 我局 28|{县}第一中学 school highschool 我校 60|{县}总工会 massOrg union 我会 12|{town} town town 我街道 24|{县}水利局 govDept water 我局 20
{县}经济开发区管委会 park park 我委 18|{县}人大常委会办公室 congress congress 我办 16|{县}机关事务服务中心 institution logistics 我中心 14|{town} town town 我镇 20|{县}住房和城乡建设局 govDept housing 我局 22|{县}县委组织部 party organization 我部 16
{县}农业农村局 govDept farming 我局 30|{县}中医医院 hospital tcm 我院 60|{town} town town 我镇 24|{县}交通运输局 govDept transport 我局 24|{县}人民法院 justice court 我院 40|{县}职业中等专业学校 school vocational 我校 50
{县}卫生健康局 govDept health 我局 20|{town} town town 我乡 18|{县}妇女联合会 massOrg women 我会 12|{县}县委宣传部 party publicity 我部 14|{县}市场监督管理局 govDept market 我局 40|{县}图书馆 institution library 我馆 12
{town} town town 我镇 22|{县}自然资源局 govDept land 我局 32|{县}重点工程协调中心 institution keyworks 我中心 12|{县}人民检察院 justice procuracy 我院 30|{县}应急管理局 govDept emergency 我局 18|{town} town town 我镇 26
{县}疾病预防控制中心 hospital cdc 我中心 30|{县}文化旅游广电体育局 govDept culture 我局 20|{县}实验小学 school primary 我校 40|{县}政协办公室 congress consultative 我办 14|{town} town town 我街道 28|{县}人力资源和社会保障局 govDept labour 我局 24
{县}发展和改革局 govDept reform 我局 16|{县}融媒体中心 institution media 我中心 22|{县}司法局 justice justice 我局 18|{town} town town 我镇 20|{县}审计局 govDept audit 我局 14|{县}信访局 govDept petition 我局 12
{县}林业局 govDept forestry 我局 22|共青团{县}委员会 massOrg youth 我会 12|{town} town town 我乡 20|{县}供销社 institution coop 我社 12|{县}医疗保障局 govDept insurance 我局 16|{县}纪委监委 party discipline 我委 24
{县}科技和工业信息化局 govDept industry 我局 16|{县}妇幼保健院 hospital maternal 我院 40|{town} town town 我镇 24|{县}政务服务中心 institution service 我中心 14|{县}统计局 govDept statistics 我局 12|{县}县委党校 school partyschool 我校 14
{县}县委统一战线工作部 party united 我部 12|{县}商务局 govDept commerce 我局 14|{县}残疾人联合会 massOrg disabled 我会 12|{town} town town 我镇 22|{县}县委政法委员会 party politics 我委 12|{县}档案馆 party archives 我馆 12
{县}人民政府办公室 govDept govoffice 我办 24|{县}高新技术产业园管委会 park park 我委 16|{县}第二中学 school highschool 我校 50|{town} town town 我街道 26|{县}第二小学 school primary 我校 36|{town} town town 我镇 20
{县}第三中学 school highschool 我校 46|{town} town town 我镇 24|{县}第二人民医院 hospital hospital 我院 60|{县}文化馆 institution culture 我馆 12|{town} town town 我乡 18|{县}公路养护中心 institution transport 我中心 26
{县}水旱灾害防御中心 institution water 我中心 14|{县}特殊教育学校 school primary 我校 30|{县}项目推进服务中心 institution keyworks 我中心 12|{town} town town 我镇 22|{县}产业发展服务中心 institution industry 我中心 12|{县}急救中心 hospital hospital 我中心 40
`;

const SHARES: Partial<Record<PeerGroup, readonly [number, number]>> = {
	town: [0.36, 0.62],
	park: [0.55, 0.8],
	school: [0.2, 0.42],
	hospital: [0.22, 0.45],
	govDept: [0.38, 0.66]
};

export const UNIT_KINDS: readonly UnitKind[] = rows
	.trim()
	.split(/[|\n]/)
	.map((row) => {
		const [name = '', group = '', trade = '', self = '', staff = ''] = row.trim().split(' ');
		const known = peerGroupOf(group);
		return { name, group: known, trade, self, staff: Number(staff), projectShare: SHARES[known] ?? [0.28, 0.55] };
	});

function peerGroupOf(text: string): PeerGroup {
	const groups: readonly PeerGroup[] = ['town', 'park', 'school', 'hospital', 'justice', 'congress', 'massOrg', 'party', 'institution', 'govDept'];
	const found = groups.find((group) => group === text);
	if (!found) throw new Error(`no peer group ${text}`);
	return found;
}

/** Names out of fables and idioms about what does not exist: no place carries them. */
export const PLACE_STEMS =
	'亡是 无何 南柯 黄粱 槐安 镜花 水月 蜃景 浮槎 罔象 希夷 鸿蒙 太虚 渺烟 幻溪 捕影 画饼 刻舟 守株 揠苗 望洋 杞忧 移山 补牢 画龙 滥竽 掩铃 惊弓 邯步 买椟'.split(
		' '
	);

/** Villages and neighbourhoods that reports mention. */
export const VILLAGES =
	'石板冲 青藤坳 望月坪 响水垄 白果塘 樟木塅 油榨湾 鹅形岭 竹鸡坡 柑子园 磨盘洲 乌桕渡 瓦窑背 麻石桥 苎麻冲 斗笠岭 炭子坳 龙骨塘 枫香铺 杉树排 犁头嘴 芦花荡 蓑衣坝 笔架塬'.split(
		' '
	);

/** County names beyond the first, for counties by the dozen. */
export const COUNTY_STEMS = '乌有 子虚 无是 虚左 幻真 渺云 杳冥 空蒙 飞来 忘机'.split(' ');

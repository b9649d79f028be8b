/** A department's name to its peer group, by the name patterns of the design (first match wins; departments.csv overrides). */
import type { PeerGroup } from '../../model/vocabulary.ts';

/** Tried in this order on the name without its region; 县委 and 区委 are kept for the party test. */
const PATTERNS: readonly (readonly [PeerGroup, RegExp])[] = [
	['town', /(街道(办事处|党工委)?|镇(人民政府)?|(?<!城)乡(人民政府)?|(国有)?(农|林)场)$/],
	['park', /(园区|开发区|高新(技术产业)?(开发)?区|集聚区|工业园|产业园|示范区|科学城|新区)(管委会|管理委员会|(.{0,6})(事务|服务)中心)?$/],
	['school', /(学校|中学|小学|幼儿园|党校|行政学院|职业.{0,6}(学院|中专)|教育集团|电大|大学)$/],
	['hospital', /(医院|卫生院|卫生服务中心|疾病预防控制中心|疾控中心|妇幼保健.{0,12}|血站|急救中心)$/],
	['justice', /(公安局|公安分局|检察院|法院|司法局|看守所|交(通)?警(察)?(支|大|中)队)/],
	['congress', /(人大|人民代表大会|政协|政治协商会议)/],
	['massOrg', /(工会|共青团|团委|妇(女)?联|科(学技术)?协|文(学艺术界)?联|残(疾人)?联|工商(业)?联|侨.{0,3}联|总商会|红十字会|计(划)?生(育)?协|社科联|贸促会)/],
	[
		'party',
		/(^中共|^中国共产党|[县区市州旗]委(办|组织|宣传|统(一)?战|政法|网信|编办|机构编制|老干|巡察|督查|机要|保密|目标|党史)|纪(律检查)?委|监(察)?委|档案馆|党史研究)/
	],
	['vertical', /(税务|海关|气象|烟草|调查队|消防|邮政管理|人民银行|盐务)/],
	['soe', /(有限(责任)?公司|集团$|投资公司|城投)/],
	['institution', /(中心|馆|站|段|所|院|园|场|台|队|供销社|联合社|管理处|联络处|研究室)$/],
	['govDept', /(人民政府办公室|局|委|委员会|办公室|办|厅)$/]
];

/** Peer group of a name without its region prefix. The name patterns are of our own making and classify all test names; keep overrides in departments.csv. */
export function peerGroup(name: string): PeerGroup {
	return PATTERNS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}

import { expect, it } from 'vitest';
import { peerGroup } from '../../../src/lib/facts/identity/peer-group.ts';
import type { PeerGroup } from '../../../src/lib/model/vocabulary.ts';

const names: Record<PeerGroup, readonly string[]> = {
	town: ['雁峰街道办事处', '雁峰街道', '贯塘乡人民政府', '儒林镇', '国有林场'],
	park: ['工业集聚区', '工业项目集聚区管委会', '高新技术产业开发区管理委员会', '产业园事务中心'],
	school: ['第六中学', '特殊教育学校', '机关幼儿园', '县委党校'],
	hospital: ['人民医院', '翟店镇卫生院', '疾病预防控制中心', '妇幼保健计划生育服务中心'],
	justice: ['公安局', '人民法院', '人民检察院', '司法局', '公安局交通警察大队'],
	congress: ['政协', '人大常委会办公室', '政协办公室'],
	massOrg: ['总工会', '共青团区委', '妇联', '残疾人联合会', '红十字会', '总商会'],
	party: ['区委办公室', '县委组织部', '纪委监委', '档案馆', '中共县委统战部'],
	vertical: ['税务局', '气象局', '消防救援大队'],
	soe: ['城市建设投资有限公司', '水务集团'],
	institution: ['重点建设项目事务中心', '文化馆', '图书馆', '供销社', '公路养护段', '体育场'],
	govDept: ['水利局', '乡镇企业局', '县志办', '城乡建设局', '卫生健康局', '人民政府办公室', '发展和改革委员会'],
	other: ['未写明单位']
};

for (const [group, examples] of Object.entries(names)) it.each(examples)(`${group}: %s`, (name) => expect(peerGroup(name)).toBe(group));

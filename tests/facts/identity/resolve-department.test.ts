import { describe, expect, it } from 'vitest';
import { spellName } from '../../../scripts/node/pinyin.ts';
import { readReference } from '../../../scripts/node/reference.ts';
import { extendReference, parseDepartments } from '../../../src/lib/facts/identity/reference.ts';
import { departmentId, resolveDepartment } from '../../../src/lib/facts/identity/resolve-department.ts';
import { parseCsvRows } from '../../../src/lib/pipeline/reference-texts.ts';
import { identifyText } from './one-part.ts';

const reference = readReference();
const options = { spell: spellName, reportId: 'abc0123456' };
const resolve = (name: string, used = reference) =>
	resolveDepartment(identifyText(`${name}2021年度部门整体支出绩效自评报告\n\n一、概况\n`, 'department', 'narrative', used), used, options);

describe('resolveDepartment', () => {
	it('gives one id to one unit printed with more or less of its region', () => {
		const ids = ['湖南省衡阳市石鼓区民政局', '衡阳市石鼓区民政局', '石鼓区民政局'].map((name) => resolve(name).department_id);
		expect(new Set(ids).size).toBe(1);
		expect(ids[0]).toMatch(/^430407-minzhengju-[0-9a-f]{4}$/);
	});
	it('gives one id to town, town government, and to a committee and its short form', () => {
		expect(resolve('衡山县开云镇').department_id).toBe(resolve('衡山县开云镇人民政府').department_id);
		expect(resolve('石鼓区松木管理委员会').department_id).toBe(resolve('石鼓区松木管委会').department_id);
	});
	it('keeps units of one name in two counties apart', () => {
		expect(resolve('衡南县教育局').department_id).not.toBe(resolve('衡阳县教育局').department_id);
	});
	it('tells homophones apart', () => {
		expect(departmentId('430406', '江口镇', spellName)).not.toBe(departmentId('430406', '姜口镇', spellName));
	});
	it('finds listed departments by alias, with their override of the peer group', () => {
		const found = resolve('衡阳市雁峰区产业发展事务中心');
		expect(found).toMatchObject({
			department_id: '430406-gongyejijuqu',
			name: '雁峰区工业集聚区',
			peer_group: 'park',
			peer_group_origin: 'override',
			listed: true
		});
	});
	it('never merges reports that name no unit', () => {
		const text = '2021年度部门整体支出绩效自评报告\n\n一、概况\n';
		const identity = identifyText(text, 'department', 'narrative', reference);
		expect(resolveDepartment(identity, reference, options).department_id).toBe('unnamed-abc0123456');
	});
	it('takes fictitious regions and an own list from an input folder', () => {
		const rows = parseCsvRows('\ufeffid,name,aliases,region,peer_group,from,to,merged_into\nc-1,青禾县民政局,青禾县社会事务局,990101,,2021,2024,\n');
		const extended = extendReference(
			reference,
			[
				{ code: '99', name: '临川省', level: 'province', parent: null },
				{ code: '9901', name: '云岭市', level: 'city', parent: '99' },
				{ code: '990101', name: '青禾县', level: 'county', parent: '9901' }
			],
			rows
		);
		expect(resolve('青禾县社会事务局', extended)).toMatchObject({ department_id: 'c-1', region: '临川省云岭市青禾县', due_from: 2021, due_to: 2024 });
		expect(resolve('青禾县水利局', extended)).toMatchObject({ region_code: '990101', name: '青禾县水利局', peer_group: 'govDept' });
		expect(resolve('石鼓区民政局', extended).region_code).toBe('430407');
	});
});

describe('parseDepartments', () => {
	it('refuses an id that stands twice', () => {
		expect(() =>
			parseDepartments([
				{ id: 'a', name: '甲' },
				{ id: 'a', name: '乙' }
			])
		).toThrow('stands twice');
	});
	it('passes over rows without id or name, and unknown peer groups', () => {
		expect(
			parseDepartments([
				{ id: '', name: '甲' },
				{ id: 'b', name: '乙', peer_group: 'nonsense' }
			])
		).toMatchObject([{ id: 'b', peer_group: null, aliases: [] }]);
	});
});

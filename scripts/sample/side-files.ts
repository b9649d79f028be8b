/** The county → provenance.json and departments.csv, which ingestion reads beside the reports. */
import { canonicalName, CITY, countyAt, COUNTY_SIZE, type Department } from './county/county.ts';

export function provenanceOf(departments: number): string {
	const counties = Array.from({ length: Math.ceil(departments / COUNTY_SIZE) }, (_, i) => countyAt(i));
	const cities = [...new Set(counties.map((county) => county.code.slice(0, 4)))].map((code) => ({
		code,
		name: code === CITY.code ? CITY.name : `${CITY.name.slice(0, -1)}${code.slice(2)}市`,
		level: 'city',
		parent: null
	}));
	return `${JSON.stringify(
		{
			provenance: 'simulated',
			note_zh: '模拟数据：县、单位和数字均为虚构，由程序生成。',
			note_en: 'Simulated: the county, its units and all figures are fictitious and generated.',
			regions: [...cities, ...counties.map((county) => ({ code: county.code, name: county.name, level: 'county', parent: county.code.slice(0, 4) }))]
		},
		null,
		2
	)}\n`;
}

export const DEPARTMENTS_HEADER = 'id,name,aliases,region,peer_group,from,to,merged_into\n';

export function departmentLine(department: Department): string {
	const name = canonicalName(department);
	const bare = name.replace(`中共${department.county.name}委`, '').replace(department.county.name, '');
	const former = department.names.slice(0, -1).map((entry) => entry.name);
	const short = name.startsWith('中共') ? `县委${bare}` : `县${bare}`;
	const aliases = [...former, ...(name.startsWith('共青团') ? ['团县委'] : department.group === 'town' ? [bare] : [short, bare])];
	return `${department.id},${name},${[...new Set(aliases)].join('~')},${department.county.code},${department.group},${department.from},${department.to},${department.mergedInto ?? ''}\n`;
}

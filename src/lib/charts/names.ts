/** Names of departments for narrow charts: where most of them begin with one county, that beginning says nothing and is left out. */

const REGION = /^[\u4e00-\u9fff]{1,7}?[县市区旗州]/;
/** Share of the names that must begin alike. */
const MOST = 0.6;
/** What stands before the county's name in names of the party, and what it is shortened to. */
const BEFORE = /^(?:中共|共青团)/;

/** The common county in front of the names; null where they have none. */
function commonRegion(names: readonly string[]): string | null {
	const counts = new Map<string, number>();
	for (const name of names) {
		const region = REGION.exec(name.replace(BEFORE, ''))?.[0];
		if (region !== undefined) counts.set(region, (counts.get(region) ?? 0) + 1);
	}
	const [best] = [...counts].sort((a, b) => b[1] - a[1]);
	return best !== undefined && names.length > 2 && best[1] >= names.length * MOST ? best[0] : null;
}

/** Shortens a name of this list; whole names stay in tooltips, tables and files. 中共乌有县委办公室 keeps its 县. */
export function shorterNames(names: readonly string[]): (name: string) => string {
	const region = commonRegion(names);
	if (region === null) return (name) => name;
	return (name) => {
		if (name.startsWith(region) && name.length > region.length + 1) return name.slice(region.length);
		return name.replace(region, region.slice(-1));
	};
}

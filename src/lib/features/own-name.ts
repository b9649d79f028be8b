/** Whether a printed organisation name is the reporting unit's own. */
import type { ReportFacts } from '../model/facts.ts';
import { readingForm } from '../text/view.ts';

const REGION =
	/^(?:中共|中国共产党)?(?:[\u4e00-\u9fff]{2,6}?(?:省|自治区))?(?:[\u4e00-\u9fff]{2,5}?(?:市|自治州|盟))?(?:[\u4e00-\u9fff]{1,5}?(?:县|区|旗|市))?(?=[\u4e00-\u9fff]{2})/;
const KINDS: readonly (readonly [string, string])[] = [
	['管委会', ''],
	['管理委员会', ''],
	['办事处', ''],
	['人民政府', ''],
	['街道党工委', '街道'],
	['单位', ''],
	['本级', ''],
	['机关', '']
];

/** The name without region, kind of body and other parts that come and go. */
export function coreOf(name: string): string {
	let core = readingForm(name);
	for (const [from, to] of KINDS) core = core.replace(from, to);
	const bare = core.replace(REGION, '');
	return bare.length >= 2 ? bare : core;
}

/** Characters that two names have in common in order, over the shorter one's length. */
function likeness(a: string, b: string): number {
	const row = new Array<number>(b.length + 1).fill(0);
	for (const left of a) {
		let before = 0;
		for (let at = 1; at <= b.length; at += 1) {
			const above = row[at] ?? 0;
			row[at] = left === b.charAt(at - 1) ? before + 1 : Math.max(above, row[at - 1] ?? 0);
			before = above;
		}
	}
	return (row[b.length] ?? 0) / Math.max(1, Math.min(a.length, b.length));
}

/** All names that the report uses for its own unit, where identity was read from them. */
export function ownNames(report: ReportFacts): readonly string[] {
	return report.department === null ? [] : [report.department];
}

const SAME = 0.8;

/** Equal, one inside the other, or nearly the same words (工业集聚区, 工业项目集聚区管委会). */
export function isOwnName(name: string, own: readonly string[]): boolean {
	const core = coreOf(name);
	return own.some((other) => {
		const theirs = coreOf(other);
		return (
			theirs.includes(core) || core.includes(theirs) || readingForm(other).includes(core) || (core.at(-1) === theirs.at(-1) && likeness(core, theirs) >= SAME)
		);
	});
}

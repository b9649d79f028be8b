/** Running text to the unit's posts and staff: 核定编制21名, 实有人数14人. */
import type { Place } from '../../model/span.ts';
import { placeOf } from '../../text/view.ts';
import type { Passage } from './passages.ts';

export interface Headcount {
	readonly authorized: number | null;
	readonly actual: number | null;
	readonly authorizedAt?: Place;
	readonly actualAt?: Place;
}

const FILL = '(?:总?人?数|人员|总额|共计|共有|合计|总计|核定|控制|共|为|有|是|计|:|,)*';
/** A number of persons: never a year (2021年) nor a part of a larger number. */
const PERSONS = '(\\d{1,5})(?:名|人|个(?![^,。;]{0,6}(?:指标|目标|项目|方案|表|计划)))(?!次|以)';
const POSTS = new RegExp(`((?:行政|事业|工勤|参公|机关|全额拨款|全额|差额|政法专项|专项|公益一类|公益二类)*)编制${FILL}${PERSONS}`, 'g');
const STAFF = new RegExp(
	`(实有|现有|实际|年末|年底|期末)?(?:在职|在编|在岗|实有)+(?:在职|在编|在岗|及|和)*(?:公务员|干部|职工|教职工|工作|财政供养)*${FILL}${PERSONS}`,
	'g'
);
const STAFF_PLAIN = new RegExp(`(?:现有|实有)(?:干部|职工|教职工|工作|财政供养)*(?:人员|人数|总人数)?${FILL}${PERSONS}`, 'g');

type Found = { readonly value: number; readonly at: Place } | null;

/** All posts, or the only kind of posts; several kinds without their sum (行政编制…，事业编制…) state no total. */
function postsOf({ view }: Passage): Found {
	const matches = [...view.text.matchAll(POSTS)];
	const whole = matches.find((match) => match[1] === '') ?? (matches.length === 1 ? matches[0] : undefined);
	return whole ? { value: Number(whole[2]), at: placeOf(view, whole.index, whole.index + whole[0].length) } : null;
}

function staffOf({ view }: Passage): Found {
	const match =
		[...view.text.matchAll(STAFF_PLAIN)][0] ??
		[...view.text.matchAll(STAFF)].find((found) => !view.text.slice(Math.max(0, found.index - 3), found.index).includes('非'));
	const value = match?.at(-1);
	return match && value !== undefined ? { value: Number(value), at: placeOf(view, match.index, match.index + match[0].length) } : null;
}

/** The first statement of each in reading order; null where the text states none. */
export function readHeadcount(passages: readonly Passage[]): Headcount {
	let posts: Found = null;
	let staff: Found = null;
	for (const passage of passages) {
		if (passage.role === 'measures' || passage.role === 'performance') continue;
		posts ??= passage.view.text.includes('编制') ? postsOf(passage) : null;
		staff ??= /在职|在编|在岗|实有|现有/.test(passage.view.text) ? staffOf(passage) : null;
	}
	return {
		authorized: posts?.value ?? null,
		actual: staff?.value ?? null,
		...(posts ? { authorizedAt: posts.at } : {}),
		...(staff ? { actualAt: staff.at } : {})
	};
}

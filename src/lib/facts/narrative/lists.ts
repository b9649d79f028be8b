/** Lists of parts in running text: which amount a list divides, which stage its parts have, and whether it claims to be complete. */
import type { RawAmount } from './state.ts';

/** A list as it was met: places in the list of amounts found. */
export interface MetList {
	readonly id: number;
	/** 主要是, 主要包括 … */
	readonly open: boolean;
	/** Amounts of the line that the list may divide, in reading order (决算数, 年初预算数 of one sentence). */
	readonly candidates: readonly number[];
	readonly parts: number[];
	/** Parts without a stage of their own. */
	readonly unstaged: number[];
	/** A part is said to be a share of what was spent (占基本支出的…%). */
	shares: boolean;
}

/** Rounding bound of a sum of n printed parts (domain: 0.005 × (n + 1) 万元). */
const bound = (parts: number): number => 0.005 * (parts + 1) + 1e-9;

/** Which candidate the list divides: the one that its parts add up to, else for shares the executed one, else the nearest of the last two. */
function wholeOf(list: MetList, amounts: readonly RawAmount[]): number | null {
	const sum = list.parts.reduce((total, at) => total + (amounts[at]?.value_wan ?? 0), 0);
	const gap = (at: number): number => Math.abs((amounts[at]?.value_wan ?? Infinity) - sum);
	const exact = list.candidates.filter((at) => gap(at) <= bound(list.parts.length));
	const executed = list.candidates.filter((at) => amounts[at]?.stage === 'executed');
	if (exact.length > 0) return exact.find((at) => executed.includes(at)) ?? exact.at(-1) ?? null;
	if (list.shares && executed.length > 0) return executed.at(-1) ?? null;
	const last = list.candidates.at(-1) ?? null;
	if (list.open || list.parts.length < 2) return last;
	return list.candidates.reduce<number | null>((best, at) => (best === null || gap(at) < gap(best) ? at : best), null);
}

/** A list of one part, or of examples, claims nothing; with 其他 as a part it is complete. */
function claimsNothing(list: MetList, amounts: readonly RawAmount[]): boolean {
	const rest = list.parts.some((at) => /^其[他它]/.test(amounts[at]?.label ?? ''));
	return list.parts.length < 2 || (list.open && !rest);
}

/** Takes the mark of one list off its members. */
function strip(amounts: RawAmount[], id: number, members: readonly number[]): void {
	for (const at of members) {
		const amount = amounts[at];
		if (amount?.list?.id !== id) continue;
		const { list, ...rest } = amount;
		if (list.id === id) amounts[at] = rest;
	}
}

/**
 * Settles the lists of one passage in place. One amount can be part of one list and whole of another but carries one mark: an open
 * inner list leaves it a part; a closed one makes it a whole, and the outer list, which lost a part, is no longer one.
 */
export function settleLists(lists: readonly MetList[], amounts: RawAmount[]): void {
	const members = new Map<number, number[]>();
	for (const list of lists) {
		if (list.parts.length === 0) continue;
		const open = claimsNothing(list, amounts);
		const whole = wholeOf(list, amounts);
		const marked = whole === null ? undefined : amounts[whole];
		const { id } = list;
		// Only where the line has several stages do the parts say which one they divide
		const choice = list.candidates.length > 1;
		const unstaged = new Set(list.unstaged);
		members.set(id, whole === null ? [...list.parts] : [whole - 1, whole, whole + 1, ...list.parts]);
		for (const at of list.parts) {
			const part = amounts[at];
			if (!part) continue;
			const stage = marked && choice && unstaged.has(at) ? marked.stage : part.stage;
			amounts[at] = { ...part, stage, list: { id, role: 'part', open } };
		}
		if (whole === null || !marked) continue;
		if (open && marked.list) continue;
		if (marked.list?.role === 'part') strip(amounts, marked.list.id, members.get(marked.list.id) ?? []);
		// One number serves at most two amounts (收、支总计), which stand side by side
		for (const at of [whole - 1, whole, whole + 1]) {
			const amount = amounts[at];
			if (amount && amount.end === marked.end) amounts[at] = { ...amount, list: { id, role: 'whole', open } };
		}
	}
}

/** What an amount without words of its own is of, from what stands right before it: an item of a list, a label before a bracket. */
import type { Clause } from './clauses.ts';
import type { Lead } from './lead.ts';
import type { Reading } from './reading.ts';
import type { Resolved } from './subject.ts';

export const ITEM_BEFORE = 'subject from the item before';
/** How far behind a figure the semicolon that ends its item may stand. */
const PART_REACH = 60;

/** 其中：接待费支出2万元，年初预算为3万元；会议费支出…，年初预算为…: where a list parts its items with semicolons, a budget right behind an item is the item's. */
export function partBefore({ state, found, passage }: Reading, clause: Clause, lead: Lead): Resolved | null {
	const list = state.lists.at(-1);
	const latest = state.latest === null || !state.followsAmount || clause.stop !== ',' ? undefined : found.amounts[state.latest];
	if (!list || !latest || lead.stage === null || lead.categories.length > 0 || lead.residue !== '' || lead.weak !== null) return null;
	if (latest.category === 'item' || state.latest === null || !list.parts.includes(state.latest)) return null;
	const behind = passage.view.text.slice(clause.end, clause.end + PART_REACH);
	const parted = /^[^。]*?[;。]/.exec(behind)?.[0].endsWith(';') === true || state.pastSemicolon;
	return parted ? { categories: [latest.category], carried: null, certainty: 'medium', note: ITEM_BEFORE } : null;
}

/** 政府性基金（福彩公益金）906万元: the label stands before the bracket, its figure right behind. */
export function namedBeforeBracket({ state }: Reading, clause: Clause): Resolved | null {
	const named = state.subject;
	if (clause.stop !== ')' || clause.lead !== '' || named === null || named.fromHeading || named.sentence !== state.sentence || state.followsAmount) return null;
	return { categories: named.categories, ...(named.label === undefined ? {} : { label: named.label }), carried: null, certainty: 'high' };
}

/** First and second levels of indicators (产出指标, 数量指标) among pieces: which stand alone, and in which columns. */
import type { Column } from './columns.ts';
import type { Scrap } from './cut-labels.ts';
import { find } from './labels.ts';
import type { Placed } from './pdf-order.ts';

export const isLevel = (scrap: Scrap): boolean => find(scrap.word.label, 'level1') !== null || find(scrap.word.label, 'level2') !== null;

/** 经济效益指标 right before 社会效益指标: a group of the form that nobody filled in. */
export const isEmptyGroup = (scrap: Scrap, next: Scrap | undefined): boolean =>
	isPureGroup(scrap) && next !== undefined && isLevel(next) && /指标$/.test(next.word.label?.core ?? '');
const isPureGroup = ({ word }: Scrap): boolean =>
	find(word.label, 'level2') !== null && find(word.label, 'level1') === null && /指标$/.test(word.label?.core ?? '');

/** How many levels stand at the end of the pieces. */
export function trailingLevels(pieces: readonly Scrap[]): number {
	let count = 0;
	for (const scrap of [...pieces].reverse()) {
		if (!isLevel(scrap)) break;
		count += 1;
	}
	return count;
}

/** Levels in their columns; of two in one column the later one counts. */
export function leveled(pieces: readonly Scrap[], columns: readonly Column[]): Placed[] {
	const row: Placed[] = [];
	for (const scrap of pieces) {
		// 成本指标 and a few others stand on either level: the second one is likelier
		const last = row.at(-1)?.scrap.word.label ?? null;
		// 满意度指标(10分) 满意度指标: the dimension, and its only group of the same name
		const again = last !== null && last.points !== null && last.core === scrap.word.label?.core && find(last, 'level2') === null;
		const role = find(scrap.word.label, 'level2') || again ? 'l2' : 'l1';
		const column = Math.max(
			0,
			columns.findIndex((one) => one.role === role)
		);
		const same = row.findIndex((placed) => placed.column >= column);
		if (same >= 0) row.splice(same);
		row.push({ scrap, column });
	}
	return row;
}

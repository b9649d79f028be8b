/** Greatest points that stand in the heading of a block: of the money above, or of all indicators together. */
import type { DimensionFact } from '../../model/facts.ts';
import type { Place } from '../../model/span.ts';
import type { Head } from '../../document/tables/columns.ts';
import { find, pointsAlone } from '../../document/tables/labels.ts';
import { placeOfCell } from './cell-values.ts';
import type { TableContext } from './context.ts';

export interface BlockPoints {
	readonly name: string;
	readonly points: number;
	readonly at: Place;
}

/** （20分） in a cell of its own, on the lines below the heading of the block. */
function pointsBeside(context: TableContext, row: number): number | null {
	for (const { cells } of context.rows.slice(row, row + 4)) for (const { word } of cells) if (word.kind === 'points') return pointsAlone(word.text);
	return null;
}

/** 3、一次性项目 before 预算执行情况, where nothing parts the two. */
const RUN_ON = /^项目(?=预算执行情况$)/;

/** 预算执行情况（10分）: the heading over a head of money, with its points. */
export function blockPoints(context: TableContext, head: Head): BlockPoints | null {
	const at = context.rows.findIndex((row) => row.standing === 'head' && row.head === head);
	for (let up = at; up >= Math.max(0, at - 3); up -= 1) {
		for (const { cell, word } of context.rows[up]?.cells ?? []) {
			const points = word.label?.points ?? (find(word.label, 'block')?.id === 'money' ? pointsBeside(context, up) : null);
			if (points !== null && points !== undefined && find(word.label, 'block')?.id === 'money')
				return {
					name: context.table.reading === 'run-on' ? (word.label?.core ?? '').replace(RUN_ON, '') : (word.label?.core ?? ''),
					points,
					at: placeOfCell(context.text, cell)
				};
		}
	}
	return null;
}

/** 绩效指标（90分） at the left of the head: a maximum of all indicators together. */
export function headPoints(context: TableContext, head: Head): DimensionFact | null {
	const at = context.rows.findIndex((row) => row.standing === 'head' && row.head === head);
	for (const row of context.rows.slice(Math.max(0, at - 1), at + 1)) {
		for (const { cell, word } of row.cells) {
			const points = word.label?.points;
			if (points === null || points === undefined || find(word.label, 'block')?.id !== 'indicators') continue;
			return {
				name: word.label?.core ?? '绩效指标',
				dimension: 'other',
				max: points,
				score: null,
				...placeOfCell(context.text, cell),
				origin: 'stated',
				certainty: context.certainty
			};
		}
	}
	return null;
}

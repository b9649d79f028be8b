/** The block 财政供养人员情况 to numbers of staff and their control rate. */
import type { RateFact } from '../../model/facts.ts';
import type { Place } from '../../model/span.ts';
import { find } from '../../document/tables/labels.ts';
import { byRole } from '../../document/tables/headed-rows.ts';
import type { HeadedRow, ReadCell } from '../../document/tables/headed-rows.ts';
import { decimalsOf, placeOfCell } from './cell-values.ts';
import type { TableContext } from './context.ts';

interface Count {
	readonly value: number;
	readonly at: Place;
}
export interface Staff {
	readonly authorized: Count | null;
	readonly actual: Count | null;
	readonly rate: RateFact | null;
}

function countOf(context: TableContext, read: ReadCell | undefined): Count | null {
	const digits = /^(\d{1,6})(?:人|名)?$/.exec(read?.word.text ?? '')?.[1];
	return read && digits !== undefined ? { value: Number(digits), at: placeOfCell(context.text, read.cell) } : null;
}

/** The first row with numbers under the head of staff. */
export function readStaff(context: TableContext, rows: readonly HeadedRow[]): Staff | null {
	for (const row of rows) {
		const cells = byRole(row);
		const authorized = countOf(context, cells.get('authorized'));
		const actual = countOf(context, cells.get('onpost'));
		const control = cells.get('control');
		if (!authorized && !actual) continue;
		const printed = control?.word.value ?? null;
		const rate: RateFact | null =
			control && printed !== null && (control.word.kind === 'percent' || printed > 5)
				? {
						measure: 'control',
						category: null,
						what: '在职人员控制率',
						stated_percent: printed,
						decimals: decimalsOf(control.word.text),
						...placeOfCell(context.text, control.cell),
						origin: 'stated',
						certainty: context.certainty
					}
				: null;
		return { authorized, actual, rate };
	}
	return null;
}

/** 人员编制 | 18 | 实有人数 | 16: both labels in one row of a cover sheet, each beside its number. */
export function readStaffPairs(context: TableContext): Staff | null {
	for (const row of context.rows) {
		if (row.standing !== 'free') continue;
		const beside = (role: 'authorized' | 'onpost'): Count | null => {
			const at = row.cells.findIndex(({ word }) => find(word.label, 'column')?.id === role);
			return at < 0 ? null : countOf(context, row.cells[at + 1]);
		};
		const authorized = beside('authorized');
		const actual = beside('onpost');
		if (authorized && actual) return { authorized, actual, rate: null };
	}
	return null;
}

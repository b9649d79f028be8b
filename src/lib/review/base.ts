/** Working tables that rules share, made once from the published tables, in order. */
import type { Sql } from '../engine/sql.ts';
import { COPIES } from './base/copies.ts';
import { HISTORY } from './base/history.ts';
import { LINES } from './base/lines.ts';
import { MACROS } from './base/macros.ts';
import { RATES } from './base/rates.ts';
import { SHEETS } from './base/sheets.ts';
import { SUBJECTS } from './base/subjects.ts';

/** Statements in order. Their tables begin with `review_` and are dropped when the run is done. */
export const BASE: readonly Sql[] = [...MACROS, ...SUBJECTS, ...LINES, ...RATES, ...SHEETS, ...HISTORY, ...COPIES];

export const BASE_TABLES = [
	'review_member',
	'review_stage',
	'review_subject',
	'review_amount',
	'review_value',
	'review_basis',
	'review_line',
	'review_rate',
	'review_beside',
	'review_pair',
	'review_fit',
	'review_recomputed',
	'review_sheet',
	'review_execution',
	'review_expected',
	'review_variant',
	'review_twin',
	'review_doubt',
	'review_before',
	'review_stated',
	'review_change',
	'review_changed',
	'review_since',
	'review_other_year',
	'review_history',
	'review_text',
	'review_band',
	'review_template',
	'review_pairs',
	'review_piece',
	'review_cut',
	'review_word',
	'review_shingle',
	'review_copied'
] as const;

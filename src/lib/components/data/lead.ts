/** The data page's opening sentence, and the items that reports state by origin. */
import type { CoverageTotalsRow } from '../../queries/data/coverage-cells.ts';
import { READ_FIELDS, type ReadField } from '../../model/read-fields.ts';
import type { FieldOriginRow } from '../../queries/data/read-fields.ts';
import { count, share } from '../../text/format.ts';
import type { Words } from '../../i18n/words.ts';

export const ORIGINS = ['stated', 'inherited', 'derived', 'missing'] as const;
export type ItemOrigin = (typeof ORIGINS)[number];

/** Items of the list over all reports, by origin. */
export function originTotals(rows: readonly FieldOriginRow[]): Readonly<Record<ItemOrigin, number>> {
	const sum = (origin: ItemOrigin): number => rows.reduce((total, row) => total + row[origin], 0);
	return { stated: sum('stated'), inherited: sum('inherited'), derived: sum('derived'), missing: sum('missing') };
}

/** Fewest missing first; items of the same count in the list's order. */
export function orderedFields(rows: readonly FieldOriginRow[]): readonly FieldOriginRow[] {
	return READ_FIELDS.flatMap((field) => rows.filter((row) => row.field === field)).sort((a, b) => a.missing - b.missing);
}

/** Known fields among ids parted by commas. */
export function fieldsOf(ids: string | null): readonly ReadField[] {
	const listed = new Set(ids?.split(',') ?? []);
	return READ_FIELDS.filter((field) => listed.has(field));
}

export function dataLead(totals: CoverageTotalsRow, fields: readonly FieldOriginRow[], words: Words): string {
	const t = words.data;
	const origins = originTotals(fields);
	const read = origins.stated + origins.inherited + origins.derived;
	const stated = share(origins.stated, read);
	return [
		t.lead(count(totals.due), count(totals.submitted)),
		totals.not_submitted > 0 ? t.leadMissing(count(totals.not_submitted)) : '',
		totals.unreadable > 0 ? t.leadUnreadable(count(totals.unreadable)) : '',
		stated === null ? t.leadEnd : t.leadStated(count(read), stated)
	].join('');
}

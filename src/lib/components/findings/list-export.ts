/** Rows of the findings list → an exported table: sentences without marks, published and local decisions told apart. */
import type { ExportTable } from '../../export/table.ts';
import { CERTAINTIES, PROVENANCES, SEVERITIES } from '../../model/vocabulary.ts';
import type { FindingsListRow } from '../../queries/findings/findings-list.ts';
import type { App } from '../app.ts';
import { findingSentence } from '../finding-words.ts';
import { findingFigures } from './finding-figures.ts';

export function findingsTable(app: App, rows: readonly FindingsListRow[], nameOf: (rule: string) => string): ExportTable {
	const p = app.words.findingsPage;
	const t = p.list;
	const tongue = app.language.current;
	const status: Readonly<Record<string, string>> = p.status;
	const words = [t.severity, t.rule, t.unit, t.year, t.stated, t.computed, t.gap];
	return {
		title: t.title,
		columns: [
			...words.map((head) => ({ head, unit: '', decimals: null })),
			{ head: p.pareto.money, unit: app.words.frame.wan, decimals: 2 },
			...[t.text, t.certainty, t.status, t.published, t.decided, t.provenance, 'finding_id', 'report_id'].map((head) => ({ head, unit: '', decimals: null }))
		],
		rows: rows.map((row) => [
			SEVERITIES[row.severity][tongue],
			nameOf(row.rule),
			row.department ?? t.region(row.region ?? '', String(row.year ?? '')),
			String(row.year ?? ''),
			...findingFigures(row, app.words).map(({ text }) => text ?? ''),
			row.amount_wan ?? { missing: '—' },
			findingSentence(row, app.words).replaceAll('**', ''),
			CERTAINTIES[row.certainty][tongue],
			(status[row.status] ?? row.status) + (app.decisions.of(row.finding_id) === undefined ? '' : ` (${t.local})`),
			row.decision === null ? '' : (status[row.decision] ?? row.decision),
			app.decisions.of(row.finding_id)?.date ?? row.decision_date ?? '',
			row.provenance === null ? '' : PROVENANCES[row.provenance][tongue],
			row.finding_id,
			row.report_id ?? ''
		])
	};
}

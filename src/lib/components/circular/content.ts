/** The circular's texts from the page's rows: screen, paper and Word print the same. Counts first, departments only as leads, each with the words it stands on. */
import type { CircularContent, CircularLead, CircularProblem } from '../../export/circular-document.ts';
import type { CircularAnswers } from '../../queries/circular/circular-rows.ts';
import type { ProblemLeadRow } from '../../queries/circular/common-problems.ts';
import type { RuleCountRow } from '../../queries/findings/findings-by-rule.ts';
import { count, yearSpan } from '../../text/format.ts';
import type { Rule } from '../../review/rule.ts';
import { findingSentence } from '../finding-words.ts';
import type { Words } from '../../i18n/words.ts';
import { quotedPlace } from '../quoted-places.ts';

/** Kinds of problems in the table; of them so many are gone into, each with so many departments as examples and so many places quoted; further places are counted. */
export const MOST_KINDS = 10;
export const MOST_PROBLEMS = 6;
export const MOST_LEADS = 3;
const MOST_QUOTES = 4;

export interface Lead extends CircularLead {
	readonly finding_id: string;
	readonly report_id: string;
}
export interface Problem extends CircularProblem {
	readonly rule: string;
	/** Leads to all findings of the rule. */
	readonly all: string;
	readonly leads: readonly Lead[];
}
export interface Circular extends CircularContent {
	readonly problems: readonly Problem[];
}

/** What the texts are made with. */
export interface Telling {
	readonly words: Words;
	readonly tongue: 'zh' | 'en';
	readonly rules: readonly Rule[];
	/** Departments by name; otherwise each lead says only that it is one. */
	readonly named: boolean;
	/** Regions of the filter in words; empty for all. */
	readonly place: string;
	/** The filter in words. */
	readonly filters: string;
	readonly dataLine: string;
	readonly origin: string;
}

const findingsOf = (row: RuleCountRow): number => row.critical + row.major + row.minor + row.info;

function openingOf(rows: CircularAnswers, { words, tongue, rules }: Telling): string {
	const t = words.circular;
	const [reach] = rows.reach;
	if (reach === undefined) return '';
	const { reports, departments, flagged, flagged_departments } = reach;
	const total = (of: (row: RuleCountRow) => number): number => rows.rules.reduce((sum, row) => sum + of(row), 0);
	const all = total(findingsOf);
	const regional = rows.rules.filter((row) => row.departments === 0).reduce((sum, row) => sum + findingsOf(row), 0);
	const parts = (['critical', 'major', 'minor', 'info'] as const)
		.map((severity) => [words.frame.severity[severity], total((row) => row[severity])] as const)
		.filter(([, n]) => n > 0)
		.map(([name, n]) => t.part(name, count(n)))
		.join(words.frame.list);
	return [
		t.opening(yearSpan(rows.scope.years, tongue), count(reports), count(departments), count(rules.length)),
		all === 0 ? t.foundNone : t.found(count(flagged), count(flagged_departments), count(reports - flagged)) + t.listed(count(all), parts),
		regional === 0 ? '' : t.regional(count(regional)),
		all === 0 ? '' : decidedOf(rows, words)
	].join('');
}

/** How far people have come with checking; nothing is said to hold that nobody has confirmed. */
function decidedOf(rows: CircularAnswers, words: Words): string {
	const t = words.circular;
	const of = (status: string): number => rows.status.find((row) => row.status === status)?.findings ?? 0;
	const parts = (['confirmed', 'returned', 'rectified', 'dismissed'] as const)
		.filter((status) => of(status) > 0)
		.map((status) => t.part(t.decision[status], count(of(status))))
		.join(words.frame.list);
	if (parts === '') return t.undecided;
	return of('open') === 0 ? t.decidedAll(parts) : t.decided(parts, count(of('open')));
}

function leadOf(row: ProblemLeadRow, rows: CircularAnswers, { words, named }: Telling): Lead {
	const t = words.circular;
	const year = row.year === null ? '' : String(row.year);
	const own = rows.places.filter((place) => place.finding_id === row.finding_id);
	return {
		finding_id: row.finding_id,
		report_id: row.report_id,
		who: named ? t.lead(row.department, year) : t.unnamed(year),
		text: findingSentence(row, words) + (row.certainty === 'low' ? t.uncertain : '') + (row.status === 'confirmed' ? t.confirmed : ''),
		// Words of a report may name the department.
		quotes: named ? own.slice(0, MOST_QUOTES).map((place, at) => quotedPlace(place, at, row, words)) : [],
		more: named && own.length > MOST_QUOTES ? t.morePlaces(count(own.length)) : ''
	};
}

export function circularContent(rows: CircularAnswers, telling: Telling): Circular {
	const { words, tongue, rules, place, filters, dataLine, origin } = telling;
	const t = words.circular;
	const [inView] = rows.summary;
	const asks: Readonly<Record<string, string>> = words.findings.ask;
	const ruleOf = (id: string): Rule | undefined => rules.find((rule) => rule.id === id);
	const nameOf = (id: string): string => ruleOf(id)?.title[tongue] ?? id;
	const checked = (id: string): number => rows.checks.filter((row) => row.rule === id && row.outcome !== 'skipped').reduce((sum, row) => sum + row.reports, 0);
	const shown = rows.rules.slice(0, MOST_KINDS);
	const others = rows.rules.slice(MOST_KINDS);
	const problems = rows.rules
		.filter((row) => row.departments > 0)
		.slice(0, MOST_PROBLEMS)
		.map((row): Problem => ({
			rule: row.rule,
			all: t.all(count(findingsOf(row))),
			title: nameOf(row.rule),
			text:
				t.problem(count(row.departments), count(row.reports), count(checked(row.rule)), count(findingsOf(row))) +
				t.method(ruleOf(row.rule)?.method[tongue] ?? ''),
			leadsHead: t.leads,
			leads: rows.leads.filter((lead) => lead.rule === row.rule).map((lead) => leadOf(lead, rows, telling)),
			ask: asks[row.rule] === undefined ? '' : t.todo(asks[row.rule] ?? '')
		}));
	return {
		title: t.heading(place, yearSpan(rows.scope.years, tongue), words.brief.kindName[rows.scope.kind]),
		by: dataLine,
		opening: openingOf(rows, telling),
		tableHead: rows.rules.length === 0 ? t.tableNone : others.length === 0 ? t.tableAll : t.table(count(shown.length)),
		table: {
			heads: t.heads,
			rows: shown.map((row) => [
				nameOf(row.rule),
				row.departments === 0 ? t.ofRegion : count(row.departments),
				row.departments === 0 ? '—' : count(row.reports),
				row.departments === 0 ? '—' : count(checked(row.rule)),
				count(findingsOf(row)),
				count(row.critical)
			]),
			widths: [40, 12, 12, 13, 11, 12],
			figuresFrom: 1
		},
		tableNote: (others.length === 0 ? '' : t.tableNote(count(others.length), count(others.reduce((sum, row) => sum + findingsOf(row), 0)))) + t.comparableNote,
		detailsHead: t.details,
		problems,
		nextHead: t.next,
		closing: t.closing,
		signature: t.signature,
		foot: [
			t.awaited + (rows.moved.length === 0 ? '' : t.moved(count(rows.moved.length))),
			t.filters(filters) + ((inView?.without_executed ?? 0) > 0 ? t.unread(count(inView?.without_executed ?? 0)) : ''),
			`${dataLine}　${words.frame.product}${origin === '' ? '' : `　${origin}`}`
		],
		page: words.paper.page
	};
}

/** The draft of a circular in English. */
import type { Translation } from '../language.ts';
import type { circular as chinese } from '../zh/circular.ts';
import { counted, noun } from './plural.ts';

export const circular: Translation<typeof chinese> = {
	title: 'Draft circular',
	heading: (place, span, kind) => `Common points in the ${kind.toLowerCase()} self-evaluations of ${span}${place === '' ? '' : `, ${place}`} (draft circular)`,
	opening: (span, reports, departments, rules) =>
		`${counted(reports, 'self-evaluation')} of ${counted(departments, 'department')} for ${span} ${noun(reports, 'was', 'were')} compared, figures with words, under ${counted(rules, 'rule')}. `,
	found: (flagged, departments, clean) =>
		`**${counted(flagged, 'report')}** (${counted(departments, 'department')}) ${noun(flagged, 'has', 'have')} points to check${clean === '0' ? '. ' : `, ${clean} ${noun(clean, 'has', 'have')} none. `}`,
	regional: (n) => `Comparing whole regions and years gives ${counted(n, 'point')} to check. `,
	foundNone: 'Under the present rules there are no points to check. ',
	listed: (n, parts) => `**${counted(n, 'point')}** in all: ${parts}. `,
	part: (name, n) => `${n} ${name.toLowerCase()}`,
	undecided: 'None has been checked by a person yet: these are leads, not conclusions.',
	decided: (parts, open) => `Checked by a person: ${parts}; the other ${open} ${noun(open, 'is a lead', 'are leads')} to check, not conclusions.`,
	decidedAll: (parts) => `Checked by a person: ${parts}.`,
	decision: { confirmed: 'confirmed', returned: 'returned', rectified: 'rectified', dismissed: 'dismissed (not counted above)' },

	table: (n) => `1. Common points (the ${n} shared by most departments)`,
	tableAll: '1. Common points, by number of departments',
	tableNone: '1. No points listed',
	tableNote: (others, findings) => `${counted(others, 'further kind')} with ${counted(findings, 'finding')} ${noun(others, 'is', 'are')} not in this table. `,
	comparableNote: '“Comparable” is the number of reports that state what the comparison needs (n).',
	heads: ['Point', 'Departments', 'Reports', 'Comparable (n)', 'Findings', 'Critical'],
	ofRegion: 'by region',

	details: '2. The points one by one, with leads',
	problem: (departments, reports, checked, findings) =>
		`Of n = ${checked} ${noun(checked, 'report')} that can be compared, ${reports} (${counted(departments, 'department')}) ${noun(reports, 'shows', 'show')} this, in ${counted(findings, 'finding')}. `,
	method: (method) => `Method: ${method}.`,
	leads: 'Leads (examples, to be checked):',
	lead: (department, year) => `${department}${year === '' ? '' : ` (${year})`}: `,
	unnamed: (year) => `A department${year === '' ? '' : ` (${year})`}: `,
	confirmed: ' (confirmed)',
	uncertain: ' (the figures were read with little certainty: check the report first)',
	morePlaces: (n) => `${counted(n, 'place')} in all: see the page of the report.`,
	todo: (ask) => `Departments concerned: ${ask}`,

	next: '3. What is asked',
	closing:
		'Departments are asked to check their own reports. Leads are to be checked against the report: where they hold, hand in a corrected report; where not, reply in writing. What counts is the finance bureau’s review.',
	signature: ['Finance bureau (seal)', 'Date'],
	named: 'Name the departments',
	back: 'Back to the findings',
	all: (n) => `See ${noun(n, 'it', `all ${n}`)}`,
	awaited: 'Drafted by comparison of the reports; (awaiting approval by a person).',
	moved: (n) => `${counted(n, 'threshold')} ${noun(n, 'differs', 'differ')} from the default; all figures above follow the thresholds as set.`,
	filters: (parts) => `Filters: ${parts}.`,
	unread: (n) => ` ${counted(n, 'report')} without a legible executed amount.`
};

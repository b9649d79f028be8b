/** The findings page and the catalogue in English. */
import type { Translation } from '../language.ts';
import type { findingsPage as chinese } from '../zh/findings-page.ts';
import { counted, noun } from './plural.ts';

export const findingsPage: Translation<typeof chinese> = {
	title: 'Findings',

	lead: (reports, findings, critical) => `**${findings}** ${noun(findings, 'finding')} in ${counted(reports, 'report')}, **${critical}** of them critical`,
	leadHalf: (half, rule) => `; ${counted(half, 'rule')} ${noun(half, 'makes', 'make')} up half, most of all **${rule}**`,
	leadOne: (rule) => `; all from **${rule}**`,
	leadEnd: '.',
	leadNone: (reports) => `No listed finding in ${counted(reports, 'report')}.`,
	status: { open: 'open', confirmed: 'confirmed', returned: 'returned', rectified: 'rectified', dismissed: 'dismissed' },
	here: (n) => `${n} of these only in this browser`,
	filterBy: (what) => `Only ${what}`,

	pareto: {
		title: (n) => `${counted(n, 'rule')} ${noun(n, 'makes', 'make')} up half of all findings`,
		titleNone: 'No listed findings',
		sub: (span, n, rules) => `Findings of ${span} by rule; n = ${counted(n, 'report')}, ${counted(rules, 'rule')} fired. Dismissed ones do not count`,
		moved: '; thresholds moved',
		rule: 'Rule',
		findings: 'Findings',
		departments: 'Units',
		cumulative: 'Cumul.',
		half: 'half above',
		money: 'Money at stake',
		of: (severity, n) => `${severity} ${n}`,
		lineDepartments: (n) => counted(n, 'unit')
	},
	threshold: {
		title: (rule) => `Threshold: ${rule}`,
		titleMoved: (rule, from, to, diff) => `${rule}: threshold from ${from} to ${to}, ${diff}`,
		fewer: (n) => `${n} fewer`,
		more: (n) => `${n} more`,
		same: 'the same number',
		sub: (what, n) => `One dot a candidate by ${what}, ${n} in all. The threshold is part of the address`,
		choose: 'Rule',
		case: 'Case',
		step: (severity) => `${severity} from`,
		standard: (value, n) => `default ${value}, ${n}`,
		current: (value, n) => `now ${value}, ${n}`,
		reset: (value) => `Back to ${value}`,
		resetAll: 'Reset all',
		source: 'Source',
		none: 'This rule has no threshold to move',
		capped:
			'Findings with a reason given, or on uncertain facts, keep their cap; rules that read other findings (inflated total, peer outlier) are not computed anew.',
		shown: (shown, of) => ` ${shown} of ${of} are drawn.`
	},
	rule: {
		title: (rule) => `Rule: ${rule}`,
		question: 'Question',
		method: 'Formula',
		thresholds: 'Thresholds',
		source: 'Source',
		exclusions: 'Not listed',
		hits: 'Found',
		hitsText: (fired, departments, checked, skipped) =>
			`${counted(fired, 'finding')}, ${counted(departments, 'unit')}; ${counted(checked, 'report')} checked, ${skipped} skipped`,
		why: (reason, n) => `${reason}: ${n}`,
		noted: (region, year, fired, checked) => `${region} ${year}: fires on ${fired} of ${checked}, more than a third: see first whether the rule fits. `,
		all: (n) => `All ${counted(n, 'rule')}`
	},
	list: {
		title: 'Findings',
		titleOf: (what) => `Findings: ${what}`,
		sub: (from, to, of) => `By severity, then year and money; ${from}–${to} of ${of}. CNY 10k (万元)`,
		subNone: 'No finding matches',
		severity: 'Severity',
		rule: 'Rule',
		unit: 'Unit',
		year: 'Year',
		stated: 'In the report',
		computed: 'Computed or compared',
		gap: 'Gap',
		text: 'What it says',
		status: 'Status',
		certainty: 'Certainty',
		published: 'published',
		local: 'this browser',
		source: 'Source',
		region: (name, year) => `${name} ${year}, the batch`,
		page: (page, of) => `Page ${page} of ${of}`,
		next: 'Next',
		previous: 'Previous',
		decide: 'Decide',
		clear: 'All rules',
		severityFilter: 'Severity',
		statusFilter: 'Status',
		all: 'All',
		exportAll: (n) => `Export all ${n}`
	},
	decisions: {
		title: (n) => `${counted(n, 'decision')} in this browser`,
		none: 'No decisions in this browser',
		sub: 'Decisions stay in this browser until they are taken out; who publishes puts the file at data/review-decisions.csv, and everyone sees them after the next ingestion',
		by: 'Reviewer',
		export: 'Export review-decisions.csv',
		forget: 'Clear this browser’s decisions',
		forgetSure: 'Clear them? Decisions that were not exported are lost',
		tooMany: (n) => `Beyond ${n}, decisions are not counted or filtered by; please export.`
	},
	copies: {
		title: (n) => `${counted(n, 'pair')} of reports ${noun(n, 'shares', 'share')} paragraphs`,
		titleNone: 'No shared paragraphs found',
		sub: (span) => `${span}, by number of shared paragraphs; template text (in more than a third of the reports) does not count. Open to compare`,
		one: 'Report',
		other: 'Other report',
		paragraphs: 'Shared paragraphs',
		open: 'Side by side'
	},
	catalogue: {
		title: 'Rules',
		lead: (rules, reports, found, clean, unseen) =>
			`${counted(rules, 'rule')} looked at ${counted(reports, 'report')}: **${found}** found something, **${clean}** found nothing, **${unseen}** could not be checked. A report without the data is skipped, never passed.`,
		search: 'Find a rule: name, formula, id',
		head: { number: 'No.', rule: 'Rule', method: 'Question and formula', thresholds: 'Thresholds and source', result: 'Result' },
		fired: 'found',
		passed: 'passed',
		skipped: 'skipped',
		reports: '(reports)',
		total: (n) => `${n} in all`,
		groupCount: (rules, findings) => `${counted(rules, 'rule')}, ${counted(findings, 'finding')}`,
		batch: 'Checked by region and year; says nothing of single units',
		exclusions: 'Not listed: ',
		example: 'Example',
		exampleFails: (text) => `Listed: ${text}`,
		examplePasses: (text) => `Not listed: ${text}`,
		seeFindings: 'Findings',
		none: 'No such rule',
		steps: (severity, sign, value) => `${severity} ${sign} ${value}`,
		source: (text) => `Source: ${text}`
	},
	tabs: { findings: 'Findings', catalogue: 'Rules' }
};

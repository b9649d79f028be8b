/** The review letter in English. */
import type { Translation } from '../language.ts';
import type { letter as chinese } from '../zh/letter.ts';
import { noun } from './plural.ts';

export const letter: Translation<typeof chinese> = {
	title: 'Review letter',
	heading: (year) => `Review of the ${year} performance self-evaluation`,
	to: (department) => `To ${department}:`,
	opening: (year, n) =>
		`Your performance self-evaluation of ${year} has been received. Comparing its figures and words gives ${n === '1' ? '1 point that needs' : `${n} points that need`} explaining or correcting. These are leads to check, not conclusions; please check against the report and reply.`,
	openingNone: (year) => `Your performance self-evaluation of ${year} has been received. Under the present rules no point needs explaining.`,
	facts: '1. What the reports state',
	items: '2. Points to explain or correct',
	reply: '3. Reply of the department',
	replyNote: '(point by point; pages may be added)',
	closing: 'Please reply in writing within ten working days of receipt, with the corrected report where there is one.',
	signature: ['Finance bureau (seal)', 'Date'],

	year: 'Year',
	include: 'Include',
	backToDepartment: 'Back to the department',
	choose: 'Choose a department to draft its review letter.',
	unknown: 'The data do not have this department.',
	noReport: (year) => `There is no report of this department for ${year}.`,

	report: 'Report',
	initial: 'Initial (万元)',
	adjusted: 'Adjusted (万元)',
	executed: 'Executed (万元)',
	rate: 'Rate',
	selfScore: 'Self-score',
	grade: 'Rating',
	kindName: { department: 'Department overall', project: 'Project' },
	notStated: 'not stated',
	noRate: 'does not exist',
	place: (report, n, table) => `${report}, ${table ? 'table row' : 'paragraph'} ${n}`,
	source: 'Source',
	morePlaces: (n) => `${n} more ${noun(n, 'place')} on the report’s page.`,
	alike: (n) => `${n} more of this kind:`,
	uncertain: ' (the figures below it were read with low certainty; check the report first)',
	replyHeads: ['No.', 'Explanation or correction', 'Annex'],
	settled: (n) => ` ${n} more ${noun(n, 'is', 'are')} rectified or dismissed and not listed.`,
	recount: ' (findings of this report were dismissed or put right since; this count was not made anew: check it first)',
	approved: 'Drafted by comparing figures; a person has confirmed each point. ',
	awaited: 'Drafted by comparing figures; (awaits review by a person). '
};

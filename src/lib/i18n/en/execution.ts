/** The execution page in English. */
import type { Translation } from '../language.ts';
import type { execution as chinese } from '../zh/execution.ts';
import { agreed, counted, noun } from './plural.ts';

export const execution: Translation<typeof chinese> = {
	title: 'Execution',
	index: {
		units: 'By unit',
		matrix: 'Over the years',
		overrun: 'Overruns',
		bases: 'Other denominator',
		unspent: 'Left over',
		lines: 'What it was spent on',
		control: 'Operating and three public expenses',
		split: 'By region or kind'
	},

	leadAdjusted: (year, over, unit, exact) =>
		`On the adjusted budget, **${over}** ${agreed(over, unit)} overspent in ${year} and **${exact}** came out at exactly 100%`,
	leadInitial: (year, over, unit, exact) =>
		`On the initial budget, **${over}** ${agreed(over, unit)} overspent in ${year} and **${exact}** came out at exactly 100%`,
	leadOther: (over) => `; on the other denominator **${over}** overspent`,
	leadUnspent: (amount, unit, share) => `. Of **${amount}** ${unit} left over, **${share}** has no specific reason.`,
	leadAllSpent: (read) => `. Nothing was left over where adjusted budget and executed amount were read: ${counted(read, 'report')}.`,
	leadEnd: '.',
	leadNoRate: (year) => `No execution rate could be read from the reports of ${year}.`,
	units: 'units',
	reports: 'reports',

	dots: {
		titleOver: (n, unit, basis) => `${n} ${agreed(n, unit)} exceeded the ${basis.toLowerCase()} budget`,
		titleNone: (basis) => `No unit exceeded the ${basis.toLowerCase()} budget`,
		titleLarge: (n) => `; ${n} were adjusted by more than 30% in the year`,
		sub: (year, n, order) => `${year}, ${n}, by ${order}; axis in % of the initial budget`,
		orderedBy: { over: 'executed − budget, largest first', rate: 'execution rate, highest first', adjusted: 'adjustment, largest first', unit: 'name' },
		orders: { over: 'Overrun', rate: 'Rate', adjusted: 'Adjustment', unit: 'Name' },
		orderLabel: 'Order',
		headRate: 'Rate',
		headOver: { adjusted: 'Exec. − adj.', initial: 'Exec. − init.' },
		headAdjusted: 'Adjusted',
		keyThirty: 'Adjustment ±30%',
		over: 'Executed − budget',
		adjustedBy: 'Adjustment rate'
	},
	matrix: {
		titleExact: (before, now) => `Exactly 100%: ${before} last year, ${now} now`,
		titleExactSame: (now) => `Exactly 100%: ${now}, as last year`,
		titleOne: 'Execution rate by unit and year',
		sub: (rule) => `Execution rate by unit and year (%, ${rule}), in the order of the rate chart`,
		subOutside: (span) => `; ${span} lie outside the filter, figures only`,
		note: 'Last two rows: median and number of the units shown that have a rate. Crossed: submitted, unreadable.',
		median: 'Median',
		n: 'with a rate',
		rate: (value) => `Rate ${value}`
	},
	overrun: {
		title: (n, share) => `${counted(n, 'report')} ${noun(n, 'exceeds', 'exceed')} the adjusted budget; three make up ${share} of the money`,
		titleFew: (n) => `${counted(n, 'report')} ${noun(n, 'exceeds', 'exceed')} the adjusted budget`,
		titleNone: 'No report exceeds the adjusted budget',
		sub: (span, n) =>
			`${span}, executed − adjusted budget, CNY 10k (万元); n = ${counted(n, 'report')} with a rate. Colour is the rate; the denominator does not change here`,
		shown: (shown, of) => `The first ${shown} of ${of}. `,
		note: 'Project: share of project expenditure in the overrun. More than 20% over is a critical finding. ',
		initialUsed: (names) => `${names}: no adjusted budget, on the initial one.`,
		several: (names) =>
			`≠: ${names} gives several figures for one thing; the form’s is used here (else the first), and no share of projects is given; open it to see both places and the finding. `,
		amount: 'Overrun ↓',
		rate: 'Rate',
		project: 'Project',
		line: (amount, rate) => `Over by ${amount} (CNY 10k), rate ${rate}`,
		amountHead: 'Overrun',
		budget: 'Budget',
		projectShare: 'Share of project expenditure'
	},
	bases: {
		title: (parts) => `With the other denominator, ${parts}`,
		over: (from, to) => `above 100%: ${from} → ${to}`,
		exact: (from, to) => `exactly 100%: ${from} → ${to}`,
		sameOver: (n) => (n === '0' ? 'still none above 100%' : `still ${n} above 100%`),
		sameExact: (n) => (n === '0' ? 'still none at exactly 100%' : `still ${n} at exactly 100%`),
		titleNone: 'Execution rates on both denominators',
		sub: (year, n) => `${year}, the same ${counted(n, 'report')} with the adjusted and with the initial budget as denominator; small figures are differences`,
		note: 'The switch at the right of the filter bar changes the denominator of the page and the address with it. Reports with one budget figure are the same on both sides.',
		divisor: { adjusted: '÷ adjusted budget', initial: '÷ initial budget' },
		reports: (n) => counted(n, 'report'),
		bucket: 'Rate',
		count: 'Reports'
	},
	unspent: {
		title: (amount, share) => `${share} of the ${amount} left over (CNY 10k) has no specific reason`,
		titleIdle: (n) => `; ${counted(n, 'unit')} had more than 10% left two years running`,
		titleNone: (read) => `Nothing left over where both amounts were read: ${counted(read, 'report')}`,
		titleUnread: 'No report gives both an adjusted budget and an executed amount',
		sub: (year, n) =>
			`${year}, adjusted budget − executed, CNY 10k (万元), n = ${counted(n, 'report')}; the tick is last year’s amount. Always on the adjusted budget`,
		keyWithout: 'No specific reason',
		keyWith: 'Reason given',
		keyBefore: 'Left over last year',
		keyIdle: 'Two years: more than 10% left in both; money idle for two years is to be taken back',
		note: (missing) => `Without reports that state no adjusted budget or no executed amount (${missing}). A vague remark is no reason.`,
		subShown: (shown) => `; the ${shown} largest are listed, sums include the others`,
		without: 'No reason',
		withReason: 'Reason given',
		amount: 'Left over ↓',
		share: 'of budget',
		before: 'Last year',
		reasonHead: 'Reason in the report',
		idle: 'two years',
		idleShort: '2 years',
		block: (n, share) => `${n}, ${share} of the money left over`,
		blockShort: (n, share) => `${n}, ${share}`,
		quoted: (reason) => `“${reason}”`,
		amountHead: 'Left over'
	},
	lines: {
		title: (project, basic) => `Project expenditure executed ${project}, basic expenditure ${basic}`,
		titlePlain: 'By kind of expenditure and source of money',
		sub: (year) =>
			`${year}, CNY 10k (万元); each row sums only reports that state initial budget, adjusted budget and executed amount of that row, so rows with different counts do not add up. Bar: rate, line: 100%`,
		line: 'Expenditure',
		reports: 'Reports',
		initial: 'Initial',
		adjusted: 'Adjusted',
		executed: 'Executed',
		rate: 'Rate',
		change: 'Adjustment',
		left: 'Left over (−over)',
		whole: 'Total',
		bySource: 'By source',
		noRate: 'does not exist',
		apart: (amount) =>
			`The total is the one that reports print; executed, it differs from basic and project together by ${amount} (CNY 10k), as in the reports.`,
		none: 'No report states all three amounts'
	},
	control: {
		title: (n) => `${counted(n, 'unit')} ${noun(n, 'exceeds', 'exceed')} the budget of operating funds or of the three public expenses`,
		titleNone: 'Where stated, operating funds and three public expenses stay within budget',
		titleEmpty: 'No report states budget and spending of operating funds or three public expenses',
		sub: (year, operating, three) =>
			`${year}, CNY 10k (万元); control rate = spent ÷ budget, to stay within 100%. Both stated: operating funds ${operating}, three public expenses ${three}`,
		unit: 'Unit',
		operating: 'Operating budget',
		operatingSpent: 'Spent',
		operatingRate: 'Control rate',
		three: 'Three public, budget',
		threeSpent: 'Spent',
		threeRate: 'Control rate',
		before: 'Last year',
		change: 'Change',
		items: 'Abroad / vehicles / reception',
		vehiclesMark: { parts: ' (sum of parts)', purchase: ' (purchase only)', operation: ' (operation only)' },
		vehiclesOf: {
			parts: 'Sum of the parts (purchase + operation): the report states no total of both',
			purchase: 'Purchase only: the report states neither operation nor a total of both',
			operation: 'Operation only: the report states neither purchase nor a total of both'
		},
		hideZero: 'Leave out units that state none',
		note: 'Rates are computed from the two amounts in the report; without a budget there is no control rate. Last year’s amount is as this year’s report states it.'
	},
	split: {
		title: { region: 'By region', group: 'By kind of unit' },
		titleRegion: (high, highRate, low, lowRate) => `Median rate highest in ${high} (${highRate}), lowest in ${low} (${lowRate})`,
		sub: (year) => `${year}, in the order of division codes or kinds. Fewer than 8 reports are not compared`,
		region: 'Region',
		group: 'Kind of unit',
		reports: 'Reports',
		money: 'Money covered',
		median: 'Median rate',
		over: 'Over budget',
		score: 'Median self-score',
		flagged: 'With critical findings',
		small: 'n < 8',
		unknown: 'region unknown'
	}
};

/** Findings in English: the sentence of each message id with its arithmetic written out, what to ask for, why a check was skipped. Figures stand between `**`. */
import type { Translation } from '../language.ts';
import type { findings as chinese, FindingParams } from '../zh/findings.ts';
import { counted, noun } from './plural.ts';

const when = (value: string | undefined, words: (value: string) => string): string => (value === undefined || value === '' ? '' : words(value));
const is = (value: string | undefined): boolean => value === 'true';

export const findings: Translation<typeof chinese> = {
	tongue: 'en',
	sentence: {
		'exec-overrun.line': (p: FindingParams) =>
			`${p['line']}: spent ${p['executed']} of ${p['budget']} (万元), ${p['executed']} ÷ ${p['budget']}, above budget${is(p['mended']) ? ' (spending as the text gives it)' : ''}.`,
		'exec-extreme.high': (p: FindingParams) =>
			`${p['line']}: ${p['executed']} ÷ ${p['budget']} (${p['basis']}) = **${p['rate']}%**; check unit, decimal point and budget${when(p['factor'], (x) => ` (times ${x} it would be near 100 %, as a question only)`)}.`,
		'exec-extreme.low': (p: FindingParams) =>
			`${p['line']}: ${p['executed']} ÷ ${p['budget']} (${p['basis']}) = **${p['rate']}%**; check unit, decimal point and budget${when(p['factor'], (x) => ` (times ${x} it would be near 100 %, as a question only)`)}.`,
		'exec-underspend.unexplained': (p: FindingParams) =>
			`${p['line']}: execution rate **${p['rate']}%**${when(p['executed'], (x) => ` (${x} ÷ ${p['budget']})`)}, no specific reason given.`,
		'exec-underspend.explained': (p: FindingParams) =>
			`${p['line']}: execution rate **${p['rate']}%**${when(p['executed'], (x) => ` (${x} ÷ ${p['budget']})`)}; reason given: “${p['reason']}”.`,
		'exec-denominator-switch.switched': (p: FindingParams) =>
			`Adjusted budget and spending are both **${p['executed']}**, the initial budget was ${p['initial']}: 100 % says little.`,
		'exec-denominator-switch.approved': (p: FindingParams) =>
			`Adjusted budget and spending are both **${p['executed']}**, the initial budget was ${p['initial']}; the text names an approval, check the document.`,
		'budget-adjust-high.adjusted': (p: FindingParams) => `The budget moved from ${p['initial']} to **${p['adjusted']}** with no excepted reason named.`,
		'budget-adjust-high.explained': (p: FindingParams) => `The budget moved from ${p['initial']} to **${p['adjusted']}**; the text says: “${p['reason']}”.`,
		'exec-basis-mismatch.income': (p: FindingParams) =>
			`The listed spending of **${p['listed']}** equals income; expenditure is **${p['spent']}**${when(p['budget'], (x) => ` (budget ${x})`)}.`,
		'spend-exceeds-income.unexplained': (p: FindingParams) =>
			`Spending ${p['spent']}, income ${p['income']}${when(p['carried'], (x) => `, carried in ${x}`)}; the rest has no source.`,
		'spend-exceeds-income.named': (p: FindingParams) => `Spending ${p['spent']} exceeds income ${p['income']}; carry-over is named without a figure.`,
		'project-for-basic.running': (p: FindingParams) =>
			`Project money is said to pay for running costs or salaries (${counted(p['places'], 'place')}): “${p['words']}”.`,
		'rate-recompute.gap': (p: FindingParams) =>
			`“${p['what']}” is printed as **${p['stated']}%**; from ${p['numerator']} and ${p['denominator']} it is **${p['computed']}%**.`,
		'rate-recompute.zero': (p: FindingParams) => `With a denominator of 0 there is no rate; “${p['what']}” is printed as ${p['stated']}%.`,
		'ratio-inverted.hides': (p: FindingParams) =>
			`${p['numerator']} ÷ ${p['denominator']} = **${p['computed']}%**; the printed **${p['stated']}%** is ${p['denominator']} ÷ ${p['numerator']}, which hides a breach.`,
		'ratio-inverted.other': (p: FindingParams) =>
			`${p['numerator']} ÷ ${p['denominator']} = **${p['computed']}%**; the printed **${p['stated']}%** is ${p['denominator']} ÷ ${p['numerator']}.`,
		'parts-vs-whole.closed': (p: FindingParams) =>
			`${p['line']} (${p['stage']}): whole **${p['whole']}**, ${counted(p['count'], 'part')} ${p['sum']} = **${p['parts']}**.`,
		'parts-vs-whole.open': (p: FindingParams) =>
			`${p['line']} (${p['stage']}): whole ${p['whole']}, the ${counted(p['count'], 'part')} listed add to ${p['parts']}; the rest is not listed.`,
		'same-fact-conflict.rate': (p: FindingParams) =>
			`${p['line']} (${p['stage']}) has two values, **${p['low']}** and **${p['high']}**; the other one would change the printed rate of ${p['rate']}%.`,
		'same-fact-conflict.amount': (p: FindingParams) => `${p['line']} (${p['stage']}) has two values, **${p['low']}** and **${p['high']}**.`,
		'score-sum.sum': (p: FindingParams) => `Total **${p['total']}**, rows${when(p['execution'], (x) => ` (with ${x} for execution)`)} add to **${p['all']}**.`,
		'score-sum.left_out': (p: FindingParams) =>
			`Total **${p['total']}** leaves out the ${p['execution']} points for execution; with them it is **${p['all']}**.`,
		'score-sum.dimension': (p: FindingParams) => `“${p['name']}” is given **${p['score']}**, its rows ${p['sum']} = **${p['all']}**.`,
		'weight-sum.header': (p: FindingParams) => `“${p['name']}” has **${p['head']}** points in its head, its rows ${p['sum']} = **${p['weights']}**.`,
		'weight-sum.maximum': (p: FindingParams) =>
			`All weights add to **${p['weights']}**${when(p['execution'], (x) => ` (with ${x} for execution)`)}, the maximum is ${p['maximum']}.`,
		'exec-score-mismatch.differs': (p: FindingParams) =>
			`At ${p['rate']}% it took **${p['score']}** of ${p['max']}; ${p['variant']} gives **${p['expected']}**, as for most units of the region.`,
		'full-marks-missed-target.numeric': (p: FindingParams) =>
			`“${p['name']}”: target ${p['target']}, actual ${p['actual']}, attainment **${p['attainment']}%**, yet full marks (${p['score']}).`,
		'full-marks-missed-target.recomputed': (p: FindingParams) =>
			`“${p['name']}”: target ${p['target']}, printed ${p['stated']}%, recomputed from ${p['numerator']} and ${p['denominator']} **${p['computed']}%**, yet full marks (${p['score']}).`,
		'full-marks-missed-target.qualitative': (p: FindingParams) =>
			`“${p['name']}”: target “${p['target']}”, actual “${p['actual']}”, yet full marks (${p['score']}).`,
		'score-vs-achievement.over': (p: FindingParams) =>
			`“${p['name']}”: target ${p['target']}, actual ${p['actual']}; of ${p['weight']} points about **${p['expected']}** are due, **${p['score']}** were taken.`,
		'score-vs-achievement.under': (p: FindingParams) =>
			`“${p['name']}”: target ${p['target']}, actual ${p['actual']}; of ${p['weight']} points about **${p['expected']}** are due, only **${p['score']}** were taken.`,
		'missing-deviation-reason.rows': (p: FindingParams) =>
			`Of **${p['deducted']}** ${noun(p['deducted'], 'row')} that lost points **${p['missing']}** give no reason (${p['lost']} points): ${p['names']}.`,
		'missing-deviation-reason.execution': (p: FindingParams) =>
			`Budget execution lost ${p['lost']} points, with no reason and no way of scoring that explains it.`,
		'inflated-total.execution': (p: FindingParams) => `Indicators took **${p['share']}%** of their points, execution is **${p['rate']}%**.`,
		'inflated-total.unspent': (p: FindingParams) => `Self-score **${p['total']}** at an execution rate of only **${p['rate']}%**.`,
		'inflated-total.findings': (p: FindingParams) =>
			`Self-score **${p['total']}**, while this review has ${p['critical']} critical and ${p['major']} major findings.`,
		'inflated-total.admitted': (p: FindingParams) => `A full score of **${p['total']}**, while defects are admitted: “${p['words']}”.`,
		'ceiling-cluster.top': (p: FindingParams) => `Of ${p['n']} self-scores **${p['top']}%** are 95 or above.`,
		'ceiling-cluster.spread': (p: FindingParams) => `The interquartile range of ${p['n']} self-scores is only **${p['spread']}** (median ${p['middle']}).`,
		'ceiling-cluster.same': (p: FindingParams) => `Of ${p['n']} self-scores **${p['times']}** are **${p['common']}**.`,
		'rating-band-mismatch.band': (p: FindingParams) => `Self-score **${p['score']}** with grade “${p['grade']}”; the bands give “**${p['due']}**”.`,
		'target-unquantified.share': (p: FindingParams) =>
			`Of ${counted(p['n'], 'target')} **${p['vague']}** hold no number, date, standard or list (${p['compliance']} of them compliance items): ${p['names']}.`,
		'target-too-low.single': (p: FindingParams) => `“${p['name']}”: target ${p['target']}, actual ${p['actual']}, attainment **${p['attainment']}%**.`,
		'target-too-low.repeated': (p: FindingParams) =>
			`“${p['name']}”: target ${p['target']}, actual ${p['actual']}, attainment **${p['attainment']}%**, and not the only one.`,
		'exact-hit-target.single': (p: FindingParams) => `“${p['name']}”: target ${p['target']}, actual exactly **${p['actual']}**.`,
		'exact-hit-target.batch': (p: FindingParams) => `Of ${counted(p['n'], 'report')} with satisfaction figures **${p['hits']}** hit their target exactly.`,
		'satisfaction-unsupported.unsupported': (p: FindingParams) =>
			`“${p['name']}” is given as **${p['figure']}** with no questionnaire, sample, return or date anywhere.`,
		'satisfaction-unsupported.no_result': () => 'A satisfaction survey is named without its result.',
		'negative-omitted.rate': (p: FindingParams) =>
			`“${p['subject']}” is **${p['percent']}%** in the text and in no indicator${when(p['nearest'], (x) => ` (nearest: “${x}”, ${p['actual']})`)}.`,
		'negative-omitted.count': (p: FindingParams) =>
			`“${p['subject']}”: ${p['done']} of ${p['of']} done (**${p['percent']}%**), in no indicator${when(p['nearest'], (x) => ` (nearest: “${x}”, ${p['actual']})`)}.`,
		'yoy-jump.jump': (p: FindingParams) =>
			`${p['line']} (${p['stage']}) went from ${p['prior']} to **${p['current']}**, **${p['growth']}%**${is(p['doubt']) ? '; last year’s figure is itself in doubt' : ''}.`,
		'yoy-jump.explained': (p: FindingParams) =>
			`${p['line']} (${p['stage']}) went from ${p['prior']} to ${p['current']}, ${p['growth']}%; a reorganisation is named.`,
		'prior-year-mismatch.report': (p: FindingParams) =>
			`${p['line']} (${p['stage']}): last year is **${p['prior']}** by this report, **${p['other']}** in last year’s.`,
		'prior-year-mismatch.sentences': (p: FindingParams) =>
			`${p['line']} (${p['stage']}): two sentences imply different values for last year, **${p['prior']}** and **${p['other']}**.`,
		'prior-year-mismatch.explained': (p: FindingParams) =>
			`${p['line']} (${p['stage']}): ${p['prior']} and ${p['other']} for last year; a reorganisation is named.`,
		'carryover-continuity.years': (p: FindingParams) => `Carried in **${p['told']}**, carried out last year **${p['other']}** (budget ${p['budget']}).`,
		'carryover-continuity.accounts': (p: FindingParams) =>
			`The budget has **${p['told']}** carried in, final income and closing balance are **${p['other']}** (budget ${p['budget']}).`,
		'carryover-continuity.recovered': (p: FindingParams) =>
			`Carry-over of ${p['told']} and ${p['other']} do not connect; the text says that it was taken back.`,
		'yoy-reason-contradiction.direction': (p: FindingParams) => `The figure went ${p['direction']}, its reason points the other way: “${p['reason']}”.`,
		'yoy-reason-contradiction.opposite': (p: FindingParams) =>
			`The same **${p['value']}** is said to be down and up, with opposite reasons: “${p['first']}”; “${p['second']}”.`,
		'target-lowered.single': (p: FindingParams) => `“${p['name']}”: target ${p['before']} last year, met, now **${p['target']}**, **${p['easier']}%** easier.`,
		'target-lowered.repeated': (p: FindingParams) =>
			`“${p['name']}”: target ${p['before']} last year, met, now **${p['target']}**, **${p['easier']}%** easier; ${p['times']} such.`,
		'copied-paragraphs.foreign': (p: FindingParams) =>
			`**${p['n']}** ${noun(p['n'], 'paragraph')} ${noun(p['n'], 'equals', 'equal')} another unit’s, with that unit’s name inside.`,
		'copied-paragraphs.section': (p: FindingParams) =>
			`The section on ${p['section']} equals that of ${counted(p['others'], 'other report')} (similarity **${p['jaccard']}%**).`,
		'copied-paragraphs.share': (p: FindingParams) =>
			`**${p['carried']}** ${noun(p['carried'], 'paragraph')} ${noun(p['carried'], 'equals', 'equal')} those of ${counted(p['others'], 'other report')}, **${p['share']}%** of the body.`,
		'copied-paragraphs.earlier': (p: FindingParams) =>
			`${counted(p['n'], 'paragraph')} ${noun(p['n'], 'appears', 'appear')} again in ${counted(p['others'], 'later report')}.`,
		'vacuous-problems.contradicted': (p: FindingParams) => `The execution rate is **${p['rate']}%**, and the measure is “${p['words']}”.`,
		'vacuous-problems.short': (p: FindingParams) => `The problem section has only **${p['chars']}** ${noun(p['chars'], 'character')}: “${p['words']}”.`,
		'vacuous-problems.generic': (p: FindingParams) => `The problem section (${counted(p['chars'], 'character')}) names no number, project, place or indicator.`,
		'vacuous-problems.repeated': (p: FindingParams) => `The problem section (${counted(p['chars'], 'character')}) is last year’s.`,
		'wrong-name-or-year.name': (p: FindingParams) => `“**${p['words']}**” stands as subject, the unit is “${p['own']}”.`,
		'wrong-name-or-year.copied': (p: FindingParams) =>
			`“**${p['words']}**” stands as subject in a paragraph copied from another unit; the unit is “${p['own']}”.`,
		'wrong-name-or-year.year': (p: FindingParams) => `The year evaluated is ${p['year']}, the text says **${p['words']}** (${counted(p['n'], 'place')}).`,
		'wrong-name-or-year.subsequent': (p: FindingParams) => `Results of ${p['year']} include what was finished in ${p['words']} (${counted(p['n'], 'place')}).`,
		'wrong-name-or-year.self_word': (p: FindingParams) => `The text calls the unit “${p['words']}” (${counted(p['n'], 'place')}), its name is “${p['own']}”.`,
		'structure-broken.numbering': (p: FindingParams) => `Heading numerals break in ${counted(p['n'], 'place')}.`,
		'structure-broken.missing': (p: FindingParams) => `**${p['n']}** ${noun(p['n'], 'section')} ${noun(p['n'], 'was', 'were')} not found: ${p['roles'] ?? ''}.`,
		'three-public-overrun.over': (p: FindingParams) =>
			`${p['line']}: **${p['executed']}** of a budget of ${p['budget']}${when(p['rate'], (x) => `, control rate **${x}%**`)}.`,
		'three-public-overrun.approved': (p: FindingParams) =>
			`${p['line']}: ${p['executed']} of a budget of ${p['budget']}; an approved vehicle purchase is named.`,
		'three-public-overrun.rise': (p: FindingParams) => `三公 rose from ${p['prior']} to **${p['current']}**${when(p['growth'], (x) => ` (**${x}%**)`)}.`,
		'three-public-overrun.parts': (p: FindingParams) =>
			`三公 total **${p['whole']}**; travel ${p['overseas']}, vehicles ${p['vehicle']}, reception ${p['reception']} do not add to it.`,
		'control-rate-exceeded.operating': (p: FindingParams) => `Operating funds: **${p['executed']}** of a budget of ${p['budget']}.`,
		'control-rate-exceeded.staff': (p: FindingParams) =>
			`**${p['staff']}** staff on ${p['posts']} posts${is(p['quota']) ? '; quota or secondment is named' : ''}.`,
		'control-rate-exceeded.stated': (p: FindingParams) => `“${p['what']}” is printed as **${p['rate']}%**, above 100 %.`,
		'disclosure-missing.major': (p: FindingParams) => `Not found: ${p['item']}.`,
		'disclosure-missing.minor': (p: FindingParams) => `Not found: ${p['item']}.`,
		'peer-outlier.alone': (p: FindingParams) =>
			`${p['metric']} is **${p['value']}**, the median of ${counted(p['n'], 'peer')} ${p['middle']} (modified z ${p['z']}).`,
		'peer-outlier.combined': (p: FindingParams) =>
			`${p['metric']} is **${p['value']}**, the median of ${counted(p['n'], 'peer')} ${p['middle']} (modified z ${p['z']}); the report has other findings.`,
		'digit-pattern.round': (p: FindingParams) => `**${p['share']}%** of ${p['n']} executed amounts are whole 万元.`,
		'digit-pattern.repeated': (p: FindingParams) => `**${p['value']}** stands as an executed amount in ${counted(p['units'], 'unit')}.`,
		'digit-pattern.benford': (p: FindingParams) =>
			`First digits of ${p['n']} executed amounts differ from the natural distribution (chi-square **${p['chi']}**).`
	},
	corrected: (value: string, printed: string) => ` Of these, **${value}** was put right by hand; the report prints **${printed}**: check the correction first.`,
	names: {
		total: 'Whole',
		budget: 'budget',
		initial: 'initial budget',
		execution: 'Execution rate (initial)',
		adjustment: 'Adjustment rate',
		'project-share': 'Project share',
		'operating-per-head': 'Operating funds per head (万元)',
		'personnel-per-head': 'Personnel funds per head (万元)',
		score: 'self-score',
		'full-marks': 'Share of full marks',
		performance: 'results',
		problems: 'problems',
		measures: 'measures',
		indicators: 'indicator table',
		'three-public': '三公 section',
		grade: 'grade',
		'base-data': 'base data form',
		up: 'up',
		down: 'down',
		V1: 'scoring in proportion',
		V2: 'two points off for every 5 points below',
		V3: 'no points below 60 %',
		V4: 'one point off for a changed or exceeded budget'
	},
	ask: {
		'exec-overrun': 'Please explain the overspending and name its approval.',
		'exec-extreme': 'Please check unit, decimal point and budget, and explain.',
		'exec-underspend': 'Please say why the money was not spent and what follows.',
		'exec-denominator-switch': 'Please hand in the approval of the adjustment and explain execution on the initial budget.',
		'budget-adjust-high': 'Please explain the adjustment and attach the document.',
		'exec-basis-mismatch': 'Please correct the executed amount and the rate to expenditure.',
		'spend-exceeds-income': 'Please name the source of the money beyond income.',
		'project-for-basic': 'Please explain what the project money paid for.',
		'rate-recompute': 'Please correct the rate or the amounts.',
		'ratio-inverted': 'Please check numerator and denominator and correct the rate.',
		'parts-vs-whole': 'Please check parts and whole and correct them.',
		'same-fact-conflict': 'Please settle which figure is right.',
		'score-sum': 'Please check the rows and correct the total.',
		'weight-sum': 'Please check the weights against the maximum.',
		'exec-score-mismatch': 'Please explain how the execution points were computed.',
		'full-marks-missed-target': 'Please score again by what was achieved, or explain.',
		'score-vs-achievement': 'Please explain the score or score again.',
		'missing-deviation-reason': 'Please fill in reasons and measures.',
		'inflated-total': 'Please review the total against execution and these findings.',
		'ceiling-cluster': 'Please comment on how well scores discriminate.',
		'rating-band-mismatch': 'Please check score and grade.',
		'target-unquantified': 'Please put targets in words that can be tested.',
		'target-too-low': 'Please explain the overfulfilment and set next year’s targets accordingly.',
		'exact-hit-target': 'Please hand in the survey records.',
		'satisfaction-unsupported': 'Please hand in method, sample, date and result of the survey.',
		'negative-omitted': 'Please explain and show it in the indicators.',
		'yoy-jump': 'Please explain the change from last year.',
		'prior-year-mismatch': 'Please check last year’s figure and explain the difference.',
		'carryover-continuity': 'Please say where the carry-over went, with documents.',
		'yoy-reason-contradiction': 'Please check the reasons given.',
		'target-lowered': 'Please say why the target was lowered.',
		'copied-paragraphs': 'Please rewrite the copied parts.',
		'vacuous-problems': 'Please name concrete problems and measures that fit them.',
		'wrong-name-or-year': 'Please correct name or year.',
		'structure-broken': 'Please complete the sections and their numbering.',
		'three-public-overrun': 'Please explain the excess or the rise.',
		'control-rate-exceeded': 'Please explain the excess and name its approval.',
		'disclosure-missing': 'Please add what is missing.',
		'peer-outlier': 'Please explain the difference from peers.',
		'digit-pattern': 'Please check how the amounts were collected.'
	},
	skip: {
		'no-budget-and-spending': 'no budget and spending',
		'no-initial-budget': 'no initial budget',
		'no-adjusted-budget': 'no adjusted budget',
		'no-spending': 'no executed amount',
		'no-income': 'no income total',
		'no-project-purpose': 'no purpose of project money named',
		'no-rate-with-amounts': 'no rate with amounts beside it',
		'no-list': 'no parts and whole',
		'stated-once': 'every figure stands once',
		'no-total-score': 'no total score',
		'no-score-rows': 'no rows with scores',
		'rows-missing': 'the sheet was not read in full',
		'rows-without-score': 'rows without score',
		'rows-without-weight': 'rows without weight',
		'no-execution-score': 'no execution points',
		'variant-unknown': 'local way of scoring unknown',
		'no-indicators': 'no indicators',
		'no-target-with-score': 'no comparable target and score',
		'no-numeric-target': 'no numeric target',
		'few-targets': 'fewer than three targets',
		'no-grade': 'no grade',
		'group-small': 'group too small',
		'not-department': 'not a department’s report',
		'no-satisfaction': 'no satisfaction figure',
		'no-outcome': 'no completion rate in the text',
		'no-prior-year': 'no figure of last year',
		'no-prior-figure': 'last year is not mentioned',
		'no-prior-report': 'no report of last year',
		'no-carryover': 'no carry-over',
		'no-change-with-reason': 'no change with a reason',
		'no-year': 'year unknown',
		superseded: 'a later report counts',
		'no-paragraphs': 'no paragraphs',
		'no-problem-section': 'no problem section',
		'no-name-or-year': 'no name and year',
		'form-only': 'form only',
		'few-headings': 'fewer than three headings',
		'no-three-public': 'no 三公 figures',
		'no-control-rate': 'no control rate',
		'no-region': 'region or year unknown',
		'few-amounts': 'too few amounts',
		'read-together': 'checked with another part of the file',
		'not-applicable': 'not applicable'
	}
};

/** What a whole county has in common in one year, for the rules that look at a region and year: scores at the top, whole amounts, exact hits. */
import type { ReportModel } from '../model.ts';
import type { Money } from '../money.ts';
import { get, isMissed, numberIn, replaceNumber, reworded, withFigures, withLeaves, withRows } from './alter.ts';
import { FEN_PER_WAN } from '../money.ts';

/** Every target met, where the execution rate allows for it: the totals crowd at the top. */
export function crowded(report: ReportModel, seed: number): ReportModel {
	const rate = get(report, 'total.executed') / get(report, 'total.adjusted');
	// with everything spent, the total would be full beside the problems that the report names (rule 19)
	if (rate < 0.956 || rate >= 1) return report;
	return reworded(
		withRows(report, (row) =>
			isMissed(row)
				? {
						...row,
						actual: row.target.includes('%')
							? replaceNumber(row.actual, numberIn(row.target) ?? 0)
							: replaceNumber(row.actual, (numberIn(row.target) ?? 0) + 1),
						score: row.weight,
						reason: null
					}
				: row
		),
		seed
	);
}

const whole = (amount: Money) => Math.floor(amount / FEN_PER_WAN) * FEN_PER_WAN;

/** Actual amounts in whole 万元. */
export function rounded(report: ReportModel): ReportModel {
	const changed = withLeaves(report, {
		'personnel.executed': whole(get(report, 'personnel.executed')),
		'operating.executed': whole(get(report, 'operating.executed')),
		'project.executed': whole(get(report, 'project.executed'))
	});
	const total = get(changed, 'project.executed');
	const items: Record<string, Money> = {};
	let left = total;
	report.ledger.projects.forEach((project, i) => {
		const amount = i === report.ledger.projects.length - 1 ? left : Math.min(left, whole(project.executed));
		items[`item${i}.executed`] = amount;
		left -= amount;
	});
	const wages = whole(get(changed, 'wages_welfare.executed'));
	const goods = whole(get(changed, 'goods_services.executed'));
	const subsidies = get(changed, 'personnel.executed') - wages;
	return withFigures(changed, {
		...items,
		'wages_welfare.executed': wages,
		'goods_services.executed': goods,
		'household_subsidy.executed': subsidies,
		'capital.executed': get(changed, 'total.executed') - wages - goods - subsidies
	});
}

/** A department → its money, staff and 三公 of every year, as whole 分: size by peer group, growth, additions within the year, what is spent, what is carried over. */
import type { PeerGroup } from '../../../src/lib/model/vocabulary.ts';
import { fromWan, part, sum, type Money } from '../money.ts';
import { randomFor, type Random } from '../random.ts';
import type { Department } from './county.ts';

export interface Line {
	readonly initial: Money;
	readonly adjusted: Money;
	readonly executed: Money;
}
export interface ProjectLine extends Line {
	readonly name: string;
}
export interface ThreePublic {
	readonly budget: Money;
	readonly executed: Money;
}
export interface YearLedger {
	readonly year: number;
	readonly authorized: number;
	readonly staff: number;
	readonly total: Line;
	readonly basic: Line;
	readonly personnel: Line;
	readonly operating: Line;
	readonly project: Line;
	readonly projects: readonly ProjectLine[];
	/** Sources of the year's adjusted budget; they sum to the total. */
	readonly sources: Readonly<Record<'general_public_budget' | 'government_fund' | 'special_transfer' | 'other_funds', Money>>;
	/** The year's expenditure by economic classification; sums to the total. */
	readonly economic: Readonly<Record<'wages_welfare' | 'goods_services' | 'household_subsidy' | 'capital', Money>>;
	readonly revenue: Money;
	readonly carriedIn: Money;
	readonly carriedOut: Money;
	readonly threePublic: Readonly<Record<'overseas_travel' | 'official_vehicle_purchase' | 'official_vehicle_operation' | 'reception', ThreePublic>>;
	readonly procurement: { readonly planned: Money; readonly actual: Money };
}

/** 万元 per head and year: personnel, operating. */
const PER_HEAD: Partial<Record<PeerGroup, readonly [number, number]>> = {
	town: [11.2, 1.7],
	party: [13.4, 2.1],
	congress: [14, 2.3],
	massOrg: [12, 1.8],
	justice: [15.8, 2.6],
	govDept: [12.6, 1.9],
	institution: [10.8, 1.5],
	school: [13.2, 1.2],
	hospital: [12.2, 2.4],
	park: [12.8, 2.2]
};

const line = (initial: Money, adjusted: Money, executed: Money): Line => ({ initial, adjusted, executed });
const total = (lines: readonly Line[]): Line => line(sum(lines.map((l) => l.initial)), sum(lines.map((l) => l.adjusted)), sum(lines.map((l) => l.executed)));

interface Shape {
	readonly grain: Money;
	readonly personnelPerHead: number;
	readonly operatingPerHead: number;
	readonly projects: readonly { readonly name: string; readonly weight: number }[];
	/** Largest share of the projects' budget left unspent in a usual year. */
	readonly care: number;
	readonly transferShare: number;
	readonly fundShare: number;
	readonly otherShare: number;
	readonly reception: number;
	readonly vehicles: number;
}

function shapeOf(department: Department, seed: number, grain: Money, projectNames: readonly string[]): Shape {
	const random = randomFor(seed, department.id, 'shape');
	const [personnel, operating] = PER_HEAD[department.group] ?? [12, 1.8];
	const names = random.sample(projectNames, random.int(3, Math.min(5, projectNames.length)));
	return {
		grain,
		personnelPerHead: personnel * random.between(0.9, 1.12),
		operatingPerHead: operating * random.between(0.86, 1.16),
		projects: names.map((name) => ({ name, weight: random.between(0.6, 2.4) })),
		care: random.between(0.03, 0.078),
		transferShare: random.between(0.06, 0.22),
		fundShare: department.group === 'park' || random.chance(0.2) ? random.between(0.05, 0.15) : 0,
		otherShare: random.chance(0.55) ? random.between(0.02, 0.09) : 0,
		reception: random.between(0.05, 0.13),
		vehicles: random.chance(0.72) ? random.between(0.05, 0.16) : 0
	};
}

/** One leaf of the budget: what was planned, moved within the year, and spent. Never spends more than its budget. */
function leaf(initial: Money, moved: number, unspent: number, grain: Money): Line {
	const adjusted = initial + part(initial, moved, grain);
	const left = unspent === 0 ? 0 : Math.max(grain, part(adjusted, unspent, grain));
	return line(initial, adjusted, Math.max(0, adjusted - left));
}

/** How a year's money went: to the last cent, with a little left, several projects behind, one project held up. */
type Spending = 'all' | 'usual' | 'behind' | 'held-up';

function spendingOf(random: Random): Spending {
	const draw = random.between(0, 1);
	return draw < 0.09 ? 'all' : draw < 0.73 ? 'usual' : draw < 0.88 ? 'behind' : 'held-up';
}

/** What kind of year it is: whether the budget was changed within it, how it was spent. */
interface YearMood {
	readonly moved: boolean;
	readonly spending: Spending;
	/** Share of the projects in the whole budget: the whole stays near enough to its indicators' points (rule 19). */
	readonly projectShare: number;
}

/** Shares of a project's budget left unspent; never so much that the projects as a whole fall below 80 %, from where even a written reason does not suffice (rule 3). */
function projectUnspent({ spending, projectShare }: YearMood, first: boolean, care: number, random: Random): number {
	if (spending === 'all') return 0;
	if (spending === 'behind') return random.between(0.09, Math.min(0.18, Math.max(0.1, 0.058 / projectShare)));
	if (spending === 'held-up') return first ? random.between(0.18, Math.min(0.32, Math.max(0.2, 0.13 / projectShare))) : random.between(0.05, 0.09);
	return random.between(0.006, care);
}

function projectLines(shape: Shape, budget: Money, year: number, mood: YearMood, random: Random): ProjectLine[] {
	const weights = shape.projects.map((project, i) => project.weight * (1 + 0.06 * Math.sin(year * 1.7 + i)));
	const whole = weights.reduce((a, b) => a + b, 0);
	return shape.projects.map((project, i) => {
		const initial = part(budget, (weights[i] ?? 0) / whole, shape.grain);
		const unspent = projectUnspent(mood, i === 0, shape.care, random);
		return { name: project.name, ...leaf(initial, mood.moved ? random.between(-0.03, 0.07) : 0, unspent, shape.grain) };
	});
}

function threePublicOf(shape: Shape, operatingFirst: Money, years: number, carries: number): YearLedger['threePublic'] {
	// Falls a little every year, budget and spending alike, as the instructions to save ask for.
	const fade = 0.965 ** years * carries;
	const item = (share: number, spent: number): ThreePublic => {
		const budget = part(operatingFirst, share * fade, shape.grain);
		return { budget, executed: part(budget, spent, shape.grain) };
	};
	const none = { budget: 0, executed: 0 };
	return {
		overseas_travel: none,
		official_vehicle_purchase: none,
		official_vehicle_operation: item(shape.vehicles, 0.93),
		reception: item(shape.reception, 0.84)
	};
}

export interface LedgerOptions {
	readonly seed: number;
	readonly grain: Money;
	readonly projectNames: readonly string[];
}

/** The ledgers from the first to the last year; a year depends on the ones before only by what is carried over. */
export function ledgersOf(department: Department, options: LedgerOptions): readonly YearLedger[] {
	const { seed, grain } = options;
	const shape = shapeOf(department, seed, grain, options.projectNames);
	const ledgers: YearLedger[] = [];
	const walk = randomFor(seed, department.id, 'growth');
	let personnelRate = shape.personnelPerHead;
	let operatingRate = shape.operatingPerHead;
	let projectRate = 1;
	let carriedIn = 0;
	let staff = department.staff;
	const firstOperating = fromWan(staff * operatingRate, grain);
	for (let year = department.from; year <= department.to; year++) {
		const random = randomFor(seed, department.id, year, 'ledger');
		const part0 = department.foundedMidYear && year === department.from ? 0.48 : 1;
		const taken = department.tookOver && year >= department.tookOver.year ? 1 + department.tookOver.share : 1;
		const size = part0 * taken;
		const spending = spendingOf(random);
		const moved = random.chance(0.85);
		const spentAll = spending === 'all';
		const personnel = leaf(
			fromWan(staff * personnelRate * size, grain),
			moved ? random.between(0.004, 0.05) : 0,
			spentAll ? 0 : random.between(0.0006, 0.018),
			grain
		);
		const operating = leaf(
			fromWan(staff * operatingRate * size, grain),
			moved && !spentAll ? random.between(-0.02, 0.012) : 0,
			spentAll ? 0 : random.between(0.012, 0.08),
			grain
		);
		const basic = total([personnel, operating]);
		const share = department.projectShare;
		const projectBudget = fromWan(((staff * (shape.personnelPerHead + shape.operatingPerHead) * share) / (1 - share)) * projectRate * size, grain);
		const projects = projectLines(shape, projectBudget, year, { moved, spending, projectShare: share }, random);
		const project = total(projects);
		const all = total([basic, project]);
		const fund = part(all.adjusted, shape.fundShare, grain);
		const transfer = part(all.adjusted, shape.transferShare, grain);
		const other = part(all.adjusted, shape.otherShare, grain);
		const wages = part(personnel.executed, 0.935, grain);
		const goods = operating.executed + part(project.executed, department.group === 'park' ? 0.42 : 0.71, grain);
		const subsidies = personnel.executed - wages;
		const carriedOut = part(all.adjusted - all.executed, random.between(0.35, 0.7), grain);
		const planned = part(project.adjusted, random.between(0.18, 0.3), grain);
		ledgers.push({
			year,
			authorized: Math.round(staff * taken * 1.06) + 1,
			staff: Math.round(staff * taken),
			total: all,
			basic,
			personnel,
			operating,
			project,
			projects,
			sources: { general_public_budget: all.adjusted - fund - transfer - other, government_fund: fund, special_transfer: transfer, other_funds: other },
			economic: { wages_welfare: wages, goods_services: goods, household_subsidy: subsidies, capital: all.executed - wages - subsidies - goods },
			revenue: all.executed + carriedOut - carriedIn,
			carriedIn,
			carriedOut,
			threePublic: threePublicOf(shape, firstOperating, year - department.from, department.foundedMidYear ? 0.48 : 1),
			procurement: { planned, actual: part(planned, random.between(0.9, 0.985), grain) }
		});
		carriedIn = carriedOut;
		personnelRate *= walk.between(1.012, 1.05);
		operatingRate *= walk.between(0.985, 1.03);
		projectRate *= walk.between(0.965, 1.07);
		staff = Math.max(5, staff + walk.int(-1, 1));
	}
	return ledgers;
}

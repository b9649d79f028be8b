/** What the words behind an amount say of it: 均为一般公共预算拨款, 已全部到位. */
import { MOST_PER_NUMBER } from './amounts.ts';
import type { Clause } from './clauses.ts';
import type { Lead } from './lead.ts';
import { placeOfClause } from './reading.ts';
import type { Reading } from './reading.ts';

/** …收入1812万元，均为一般公共预算拨款: the same money, called by its only source. */
const ONLY_SOURCE = /^(?:均|全部|都|全)(?:为|是|系|来自|来源于|属于?)/;
export function addOnlySource({ found, context, state }: Reading, words: string, lead: Lead): boolean {
	const latest = state.latest === null || !state.followsAmount ? undefined : found.amounts[state.latest];
	const source = lead.categories[0];
	if (!latest || lead.categories.length !== 1 || source === undefined || source === 'item' || lead.residue !== '' || !ONLY_SOURCE.test(words)) return false;
	const { list, label, ...rest } = latest;
	const alone =
		list === undefined &&
		label === undefined &&
		source !== 'total' &&
		source !== 'revenue_total' &&
		found.amounts.slice(-MOST_PER_NUMBER).filter(({ end }) => end === latest.end).length < MOST_PER_NUMBER;
	if (alone && (context.kind === 'department' || latest.category === 'total' || latest.category === 'revenue_total'))
		found.amounts.push({ ...rest, category: source, origin: 'inherited', note: 'only source of the amount before' });
	return true;
}

const ARRIVED_WHOLE = /^(?:项目|补助|专项)?资金(?:已|均|全部|全额|足额|及时|按时|如数|拨付|下达)*到位(?:使用)?$/;

/** 已全部到位 behind an amount, or 100万元资金全部到位: that amount is the project's income. */
export function addArrival(reading: Reading, clause: Clause, words: string): void {
	const { found, context, state } = reading;
	if (context.kind !== 'project') return;
	const { figure } = clause;
	if (figure?.kind === 'amount' && clause.lead === '' && ARRIVED_WHOLE.test(words)) {
		const { value_wan, unit, decimals } = figure.money;
		found.amounts.push({
			category: 'revenue_total',
			stage: 'executed',
			value_wan,
			unit,
			decimals,
			...placeOfClause(reading, clause),
			origin: 'stated',
			certainty: 'high'
		});
		return;
	}
	const latest = state.latest === null ? undefined : found.amounts[state.latest];
	if (!latest || !/^(?:已?于[^,。;]{2,16}?)?(?:资金)?(?:已|均|全部|全额|足额|及时|按时|如数)*到位(?:使用)?$/.test(words)) return;
	if (latest.category === 'total' && latest.stage === 'budget')
		found.amounts.push({ ...latest, category: 'revenue_total', stage: 'executed', origin: 'inherited', note: 'arrival from the clause behind' });
}

/** Parts of a project's money that are called as its whole may be: items between semicolons, funds behind 其中. */
import type { Clause } from './clauses.ts';
import type { Lead } from './lead.ts';
import type { Reading } from './reading.ts';
import type { Resolved } from './subject.ts';

/** 评审专项经费18万元；救助经费36万元；… in a project's report: items between semicolons, whatever 经费 would mean alone. */
export function isOneOfMany({ state, context, passage, found }: Reading, clause: Clause, lead: Lead, resolved: Resolved): boolean {
	// 其中：一般项目资金15万元，专项资金3万元: parts of the project's money are never its whole, unless the whole is told again
	const wholes = state.lists.at(-1)?.candidates.map((at) => found.amounts[at]?.value_wan) ?? [];
	const value = clause.figure?.kind === 'amount' ? clause.figure.money.value_wan : undefined;
	if (context.kind === 'project' && lead.categories[0] === 'project' && wholes.length > 0 && !wholes.includes(value)) return true;
	if (context.kind !== 'project' || resolved.categories[0] !== 'total' || lead.residue === '' || resolved.carried !== null || lead.stage !== null) return false;
	const own = context.project !== null && lead.residue.length >= 4 && context.project.includes(lead.residue);
	return !own && (state.pastSemicolon || passage.view.text.charAt(clause.end) === ';');
}
export const itemOf = (lead: Lead): Resolved => ({ categories: ['item'], label: lead.name === '' ? lead.text : lead.name, carried: null, certainty: 'medium' });

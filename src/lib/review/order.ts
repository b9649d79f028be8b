/** Puts rules into an order in which each comes after the rules whose findings it reads. */
import type { Rule } from './rule.ts';

/** By number in the catalogue; then those that wait for named rules; then those that wait for all. Throws where two wait for each other. */
export function inOrder(rules: readonly Rule[]): readonly Rule[] {
	const waiting = [...rules].sort((a, b) => (a.after === 'all' ? 1 : 0) - (b.after === 'all' ? 1 : 0) || a.no - b.no);
	const here = new Set(rules.map((rule) => rule.id));
	const done = new Set<string>();
	const ordered: Rule[] = [];
	while (waiting.length > 0) {
		const at = waiting.findIndex((rule) => rule.after === undefined || rule.after === 'all' || rule.after.every((id) => done.has(id) || !here.has(id)));
		const [next] = at < 0 ? [] : waiting.splice(at, 1);
		if (next === undefined) throw new Error(`rules wait for each other: ${waiting.map((rule) => rule.id).join(', ')}`);
		done.add(next.id);
		ordered.push(next);
	}
	return ordered;
}

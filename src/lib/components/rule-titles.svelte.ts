/** Titles of the rules, loaded when first shown: the rules themselves (method, examples, SQL) are too heavy for a page's first paint. */
import type { Language } from '../i18n/language.ts';

let titles = $state.raw<ReadonlyMap<string, Readonly<Record<Language, string>>>>(new Map());
let asked = false;

/** The title, or the id while titles are on their way. */
export function ruleTitle(rule: string, language: Language): string {
	return titles.get(rule)?.[language] ?? rule;
}

/** Called by a component that shows titles, in the browser. */
export async function loadRuleTitles(): Promise<void> {
	if (asked) return;
	asked = true;
	const { RULES } = await import('../review/rules/index.ts');
	titles = new Map(RULES.map(({ id, title }) => [id, title]));
}

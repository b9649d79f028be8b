/** Thresholds and severity steps as a bureau sets them, over the defaults that stand in the rules. */
import type { SeverityStep } from '../model/finding.ts';
import { SEVERITIES, type Severity } from '../model/vocabulary.ts';
import type { Rule, RuleCase } from './rule.ts';

export interface RuleSettings {
	readonly thresholds?: Readonly<Record<string, number>>;
	/** Steps by case, worst first. */
	readonly steps?: Readonly<Record<string, readonly SeverityStep[]>>;
}
/** By rule id; what is not named keeps its default. */
export type ReviewSettings = Readonly<Record<string, RuleSettings>>;

/** A rule's thresholds and cases with the settings applied. Names that the rule does not have are ignored; `parseSettings` reports them. */
export function settingsOf(rule: Rule, settings: ReviewSettings): { thresholds: Record<string, number>; cases: Record<string, RuleCase> } {
	const own = settings[rule.id];
	const thresholds = Object.fromEntries(Object.entries(rule.thresholds).map(([name, threshold]) => [name, own?.thresholds?.[name] ?? threshold.value]));
	const cases = Object.fromEntries(Object.entries(rule.cases).map(([name, given]) => [name, { ...given, steps: own?.steps?.[name] ?? given.steps }]));
	return { thresholds, cases };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isSeverity = (value: unknown): value is Severity => typeof value === 'string' && value in SEVERITIES;

function stepsOf(given: unknown): readonly SeverityStep[] | null {
	if (!Array.isArray(given)) return null;
	const steps: SeverityStep[] = [];
	for (const step of given as readonly unknown[]) {
		if (!isObject(step) || !isSeverity(step['severity']) || typeof step['from'] !== 'number') return null;
		steps.push({ severity: step['severity'], from: step['from'] });
	}
	return steps;
}

function parseRule(rule: Rule, given: unknown, problems: string[]): RuleSettings {
	const thresholds: Record<string, number> = {};
	const steps: Record<string, readonly SeverityStep[]> = {};
	const parts = isObject(given) ? given : {};
	for (const [name, value] of Object.entries(isObject(parts['thresholds']) ? parts['thresholds'] : {})) {
		if (name in rule.thresholds && typeof value === 'number' && Number.isFinite(value)) thresholds[name] = value;
		else problems.push(`${rule.id}.thresholds.${name}`);
	}
	for (const [name, value] of Object.entries(isObject(parts['steps']) ? parts['steps'] : {})) {
		const read = stepsOf(value);
		if (name in rule.cases && read) steps[name] = read;
		else problems.push(`${rule.id}.steps.${name}`);
	}
	return { thresholds, steps };
}

/** Reads a settings file. `problems` names what was not understood and therefore left at its default. */
export function parseSettings(json: string, rules: readonly Rule[]): { settings: ReviewSettings; problems: readonly string[] } {
	const problems: string[] = [];
	let given: unknown;
	try {
		given = JSON.parse(json);
	} catch {
		return { settings: {}, problems: ['json'] };
	}
	const settings: Record<string, RuleSettings> = {};
	for (const [id, value] of Object.entries(isObject(given) ? given : {})) {
		const rule = rules.find((candidate) => candidate.id === id);
		if (rule) settings[id] = parseRule(rule, value, problems);
		else problems.push(id);
	}
	return { settings, problems };
}

/** Rules that see the same cause from several sides: lists of what to read first name such findings of one report once. */

/** The first is the family's name; a rule that is in none stands for itself. */
const FAMILIES: readonly (readonly string[])[] = [
	['exec-overrun', 'exec-extreme', 'exec-underspend'],
	['full-marks-missed-target', 'score-vs-achievement'],
	['yoy-jump', 'yoy-reason-contradiction']
];

/** Rules whose family goes by another rule's name: `[rule, family]`. */
export const RENAMED: readonly (readonly [rule: string, family: string])[] = FAMILIES.flatMap(([family = '', ...others]) =>
	others.map((rule) => [rule, family] as const)
);

const FAMILY_OF = new Map(RENAMED);

/** The family of a rule, as `CAUSE` gives it in queries. */
export const causeOf = (rule: string): string => FAMILY_OF.get(rule) ?? rule;

/** Target and result in words that stand side by side without a blank: 及时及时, 成效明显成效较明显, 逐步提高提高. Only words that are nearly the same tell where one ends. */

/** Words that lead to a value and end no name. */
const ADVERB = /^(?:逐步|明显|有效|显著|不断|持续|进一步|稳步|逐年|大幅|较好|基本|全面)/;
const ENDS_IN_ADVERB = /(?:逐步|明显|有效|显著|不断|持续|进一步|稳步|逐年|大幅|较好|基本|全面)$/;
/** Shorter words that differ say nothing. */
const SHORTEST_NEAR = 4;
const LONGEST = 20;

/** Whether one character was put in, left out or replaced. */
function differInOne(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1) return false;
	let head = 0;
	while (head < a.length && head < b.length && a.charAt(head) === b.charAt(head)) head += 1;
	let tail = 0;
	while (tail < Math.min(a.length, b.length) - head && a.charAt(a.length - 1 - tail) === b.charAt(b.length - 1 - tail)) tail += 1;
	return Math.max(a.length, b.length) - head - tail === 1;
}

/** Whether two stretches of words can be target and result of one indicator. */
export const saidAgain = (target: string, actual: string): boolean =>
	target === actual ||
	(actual.length >= 2 && target.endsWith(actual) && ADVERB.exec(target)?.[0] === target.slice(0, -actual.length)) ||
	(Math.min(target.length, actual.length) >= SHORTEST_NEAR && differInOne(target, actual));

/** Whether a name that ends so has lost the beginning of its target. */
export const endsInAdverb = (name: string): boolean => ENDS_IN_ADVERB.test(name);

/** Name, target and result of words that end in the two; null where nothing stands twice. */
export function twice(text: string): [name: string, target: string, actual: string] | null {
	for (let length = Math.min(LONGEST, text.length >> 1); length >= 1; length -= 1) {
		const actual = text.slice(-length);
		for (const longer of [0, 1, -1, 2, 3]) {
			const target = text.slice(-2 * length - longer, -length);
			const name = text.slice(0, -2 * length - longer);
			if (name.length >= 2 && target.length === length + longer && saidAgain(target, actual) && !endsInAdverb(name)) return [name, target, actual];
		}
	}
	return null;
}

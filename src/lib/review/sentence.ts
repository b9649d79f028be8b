/** A finding's message id and parameters to the sentence of a language: figures formatted, ids put into words. */
import { CATEGORIES, STAGES } from '../model/vocabulary.ts';

export type Params = Readonly<Record<string, string>>;
type Sentence = (p: Params) => string;

/** What the messages of a language must hold for this (i18n/…/findings.ts). */
export interface FindingWords {
	readonly tongue: string;
	readonly sentence: Readonly<Record<string, Sentence>>;
	readonly names: Readonly<Record<string, string>>;
	/** Said behind a sentence whose figures were put right by hand: the value that counts, and the one that the report prints. */
	readonly corrected: (value: string, printed: string) => string;
}

/** Counts of things: printed whole. */
const COUNTS = new Set(
	'n times deducted missing critical major reports units hits years places chars others carried count vague compliance found staff posts rows scored'.split(' ')
);
/** Points and counts of points: no trailing zeros. */
const POINTS = new Set('score weight total max points all without execution head weights maximum lost expected z middle spread top common done of'.split(' '));
/** Ids that stand for words. */
const NAMED = new Set(['line', 'stage', 'metric', 'section', 'item', 'variant', 'source', 'kind', 'basis', 'direction']);

/** Words of the report, printed as they are even where they are digits. */
const AS_PRINTED = new Set('words year name target actual figure grade due names subject reason before sum own what nearest'.split(' '));

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

function printed(value: number, decimals: number): string {
	const [whole = '0', rest] = Math.abs(value).toFixed(decimals).split('.');
	const text = rest === undefined ? grouped(whole) : `${grouped(whole)}.${rest}`;
	return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** Two decimals for money and rates, as few as needed for points, none for counts. */
function figure(key: string, value: number): string {
	if (COUNTS.has(key)) return printed(value, 0);
	return POINTS.has(key) ? printed(value, 2).replace(/\.?0+$/, '') : printed(value, 2);
}

const isNumber = (value: string): boolean => /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/.test(value);

/** `key=value` lines to a record, as `findings.params` holds them. */
export function parseParams(params: string): Params {
	return Object.fromEntries(
		params.split('\n').flatMap((line) => {
			const at = line.indexOf('=');
			return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1)]];
		})
	);
}

function wordOf(words: FindingWords, id: string): string {
	const category = Object.entries(CATEGORIES).find(([name]) => name === id)?.[1] ?? Object.entries(STAGES).find(([name]) => name === id)?.[1];
	return words.names[id] ?? (words.tongue === 'en' ? category?.en : category?.zh) ?? id;
}

/** Parameters ready for a message. */
export function shownParams(words: FindingWords, params: Params): Params {
	return Object.fromEntries(
		Object.entries(params).map(([key, value]) => [
			key,
			NAMED.has(key) ? wordOf(words, value) : isNumber(value) && !AS_PRINTED.has(key) ? figure(key, Number(value)) : value
		])
	);
}

/** The sentence, `**` around figures; the message id itself where the language has none (a test asserts that there is none such). */
export function sentenceOf(words: FindingWords, message_id: string, params: string): string {
	const message = words.sentence[message_id];
	if (message === undefined) return message_id;
	const known = parseParams(params);
	const corrected = (known['corrected'] ?? '').split('~').flatMap((pair) => {
		const [value, printed] = pair.split('<');
		return value && printed ? [words.corrected(value, printed)] : [];
	});
	return [message(shownParams(words, known)), ...corrected].join('');
}

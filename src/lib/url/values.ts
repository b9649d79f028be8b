/** How single values are written in a query string: words, lists (`~`), ranges (`..`), numbers, maps. Reading gives the value or null, never throws. */

export interface ValueCodec<T> {
	/** null where the text is not such a value. */
	read(text: string): T | null;
	print(value: T): string;
}

/** `~` parts list items, so in an item it is written `%7E`, and `%` as `%25`; the whole is then percent-encoded as any value. */
const escapeItem = (item: string): string => item.replaceAll('%', '%25').replaceAll('~', '%7E');
const unescapeItem = (item: string): string => item.replaceAll('%7E', '~').replaceAll('%25', '%');

/** A word without control characters, at most `longest` characters. */
export function word(longest: number): ValueCodec<string> {
	return {
		read: (text) => (text.length > 0 && text.length <= longest && !/[\u0000-\u001f\u007f]/.test(text) ? text : null),
		print: (value) => value
	};
}

export function oneOf<T extends string>(words: readonly T[]): ValueCodec<T> {
	return { read: (text) => words.find((known) => known === text) ?? null, print: (value) => value };
}

/** A list without repetitions. The empty list is the empty text: "cleared". One wrong item makes the list unreadable. */
export function list<T>(item: ValueCodec<T>, most: number): ValueCodec<readonly T[]> {
	return {
		read: (text) => {
			if (text === '') return [];
			const items = [...new Set(text.split('~'))].map((part) => item.read(unescapeItem(part)));
			const good = items.filter((value): value is NonNullable<typeof value> => value !== null);
			return good.length === items.length && good.length <= most ? good : null;
		},
		print: (values) => values.map((value) => escapeItem(item.print(value))).join('~')
	};
}

const PLAIN_NUMBER = /^-?(0|[1-9]\d{0,11})(\.\d{1,6})?$/;

export function number(least: number, most: number): ValueCodec<number> {
	return {
		read: (text) => {
			const value = Number(text);
			return PLAIN_NUMBER.test(text) && value >= least && value <= most ? value : null;
		},
		print: (value) => String(Math.round(value * 1e6) / 1e6)
	};
}

export function whole(least: number, most: number): ValueCodec<number> {
	const plain = number(least, most);
	return { read: (text) => (/^\d+$/.test(text) ? plain.read(text) : null), print: (value) => String(value) };
}

/** `a..b`, or `a` alone for both ends; both ends given and in order. */
export function span(end: ValueCodec<number>): ValueCodec<{ readonly from: number; readonly to: number }> {
	return {
		read: (text) => {
			const parts = text.split('..');
			const from = end.read(parts[0] ?? '');
			const to = parts.length === 1 ? from : end.read(parts[1] ?? '');
			return parts.length <= 2 && from !== null && to !== null && from <= to ? { from, to } : null;
		},
		print: ({ from, to }) => (from === to ? end.print(from) : `${end.print(from)}..${end.print(to)}`)
	};
}

/** `a..b`, `a..` or `..b`. */
export function openSpan(end: ValueCodec<number>): ValueCodec<{ readonly from: number | null; readonly to: number | null }> {
	return {
		read: (text) => {
			const [left, right, more] = text.split('..');
			if (left === undefined || right === undefined || more !== undefined || (left === '' && right === '')) return null;
			const from = left === '' ? null : end.read(left);
			const to = right === '' ? null : end.read(right);
			if ((left !== '' && from === null) || (right !== '' && to === null)) return null;
			return from !== null && to !== null && from > to ? null : { from, to };
		},
		print: ({ from, to }) => `${from === null ? '' : end.print(from)}..${to === null ? '' : end.print(to)}`
	};
}

/** `name:value` items, in the order of their names. */
export function record(name: RegExp, value: ValueCodec<number>, most: number): ValueCodec<Readonly<Record<string, number>>> {
	return {
		read: (text) => {
			const entries = text.split('~').map((item): readonly [string, number] | null => {
				const at = item.lastIndexOf(':');
				const read = value.read(item.slice(at + 1));
				return at > 0 && name.test(item.slice(0, at)) && read !== null ? [item.slice(0, at), read] : null;
			});
			const good = entries.filter((entry) => entry !== null);
			return good.length === entries.length && good.length <= most ? Object.fromEntries(good) : null;
		},
		print: (values) =>
			Object.entries(values)
				.sort(([a], [b]) => (a < b ? -1 : 1))
				.map(([key, given]) => `${key}:${value.print(given)}`)
				.join('~')
	};
}

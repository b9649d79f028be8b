/** View state ↔ query string: short readable keys, only what differs from the default, reading never throws, `print(parse(print(v))) === print(v)`. */
import { DEFAULT_FILTER, DEFAULT_VIEW, MAX_COMPARED, RATE_BUCKET_IDS, type Filter, type View } from '../model/view.ts';
import { BASES, DECISIONS, PEER_GROUPS, REPORT_KINDS, SEVERITIES, type Basis, type PeerGroup, type ReportKind, type Severity } from '../model/vocabulary.ts';
import { list, number, oneOf, openSpan, record, span, whole, word, type ValueCodec } from './values.ts';

/** Why a part of the address was not taken: named in a notice, the rest stands. */
export interface UrlProblem {
	readonly kind: 'unknown-key' | 'unreadable' | 'repeated';
	readonly key: string;
	readonly text: string;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Draft = Omit<Mutable<View>, 'filter'> & { filter: Mutable<Filter> };

interface Field {
	readonly key: string;
	/** null where the view has the default. */
	print(view: View): string | null;
	/** false where the text cannot be read; the draft is then left alone. */
	read(text: string, draft: Draft): boolean;
}

/** A part of the view under a key. `get` gives undefined for the default. */
function field<T>(key: string, codec: ValueCodec<T>, get: (view: View) => T | undefined, set: (draft: Draft, value: T) => void): Field {
	return {
		key,
		print: (view) => {
			const value = get(view);
			return value === undefined ? null : codec.print(value);
		},
		read: (text, draft) => {
			const value = codec.read(text);
			if (value === null) return false;
			set(draft, value);
			return true;
		}
	};
}

// The vocabularies are objects keyed by their ids, in display order.
const ids = <T extends string>(words: Readonly<Record<T, unknown>>): readonly T[] => Object.keys(words) as T[];
const KINDS = ids<ReportKind>(REPORT_KINDS);
const some = <T>(values: readonly T[]): readonly T[] | undefined => (values.length > 0 ? values : undefined);
const year = whole(1949, 2200);
const id = word(120);
const token = /^[a-z][a-z0-9.-]{0,60}$/;
const name: ValueCodec<string> = { read: (text) => (token.test(text) ? text : null), print: (value) => value };
const version: ValueCodec<string> = { read: (text) => (/^[\w.-]{1,64}$/.test(text) ? text : null), print: (value) => value };
const flag = (on: string): ValueCodec<true> => ({ read: (text) => (text === on ? true : null), print: () => on });

const yearsCodec: ValueCodec<NonNullable<Filter['years']>> = {
	read: (text) => (text === 'all' ? 'all' : span(year).read(text)),
	print: (value) => (value === 'all' ? 'all' : span(year).print(value))
};

const sortCodec: ValueCodec<NonNullable<View['sort']>> = {
	read: (text) => {
		const descending = text.startsWith('-');
		const column = name.read(descending ? text.slice(1) : text);
		return column === null ? null : { column, descending };
	},
	print: ({ column, descending }) => (descending ? `-${column}` : column)
};

const placeCodec: ValueCodec<NonNullable<View['place']>> = {
	read: (text) => {
		const read = span(whole(0, 50_000_000)).read(text);
		return read === null ? null : { start: read.from, end: read.to };
	},
	print: ({ start, end }) => `${start}..${end}`
};

/** In the order in which they stand in an address. */
const FIELDS: readonly Field[] = [
	field(
		'id',
		id,
		(view) => view.id,
		(draft, value) => (draft.id = value)
	),
	field(
		'y',
		yearsCodec,
		(view) => view.filter.years,
		(draft, value) => (draft.filter.years = value)
	),
	field(
		'r',
		list(word(12), 200),
		(view) => some(view.filter.regions),
		(draft, value) => (draft.filter.regions = value)
	),
	field(
		'g',
		list(oneOf(ids<PeerGroup>(PEER_GROUPS)), 20),
		(view) => some(view.filter.groups),
		(draft, value) => (draft.filter.groups = value)
	),
	field(
		'd',
		list(id, 200),
		(view) => some(view.filter.departments),
		(draft, value) => (draft.filter.departments = value)
	),
	field(
		'k',
		oneOf(KINDS),
		(view) => (view.filter.kind === DEFAULT_FILTER.kind ? undefined : view.filter.kind),
		(draft, value) => (draft.filter.kind = value)
	),
	field(
		'b',
		oneOf(ids<Basis>(BASES)),
		(view) => (view.filter.basis === DEFAULT_FILTER.basis ? undefined : view.filter.basis),
		(draft, value) => (draft.filter.basis = value)
	),
	field(
		'x',
		list(oneOf(RATE_BUCKET_IDS), 6),
		(view) => some(view.filter.buckets),
		(draft, value) => (draft.filter.buckets = value)
	),
	field(
		'sim',
		flag('0'),
		(view) => (view.filter.simulated ? undefined : true),
		(draft) => (draft.filter.simulated = false)
	),
	field(
		'f',
		id,
		(view) => view.finding,
		(draft, value) => (draft.finding = value)
	),
	field(
		'fact',
		id,
		(view) => view.fact,
		(draft, value) => (draft.fact = value)
	),
	field(
		'at',
		placeCodec,
		(view) => view.place,
		(draft, value) => (draft.place = value)
	),
	field(
		'u',
		list(id, MAX_COMPARED),
		(view) => some(view.units),
		(draft, value) => (draft.units = value)
	),
	field(
		'm',
		list(name, 40),
		(view) => view.measures,
		(draft, value) => (draft.measures = value)
	),
	field(
		'sev',
		list(oneOf(ids<Severity>(SEVERITIES)), 4),
		(view) => view.severities,
		(draft, value) => (draft.severities = value)
	),
	field(
		'rule',
		list(name, 80),
		(view) => some(view.rules),
		(draft, value) => (draft.rules = value)
	),
	field(
		'st',
		list(oneOf([...ids(DECISIONS), 'open' as const]), 5),
		(view) => view.decisions,
		(draft, value) => (draft.decisions = value)
	),
	field(
		'th',
		record(token, number(-1e9, 1e9), 120),
		(view) => (Object.keys(view.thresholds).length > 0 ? view.thresholds : undefined),
		(draft, value) => (draft.thresholds = value)
	),
	field(
		'q',
		word(80),
		(view) => view.search,
		(draft, value) => (draft.search = value)
	),
	field(
		'bs',
		openSpan(number(-1e6, 1e6)),
		(view) => view.scoreRange,
		(draft, value) => (draft.scoreRange = value)
	),
	field(
		'br',
		openSpan(number(-1e6, 1e9)),
		(view) => view.rateRange,
		(draft, value) => (draft.rateRange = value)
	),
	field(
		's',
		sortCodec,
		(view) => view.sort,
		(draft, value) => (draft.sort = value)
	),
	field(
		'cy',
		year,
		(view) => view.year,
		(draft, value) => (draft.year = value)
	),
	field(
		'tab',
		name,
		(view) => view.tab,
		(draft, value) => (draft.tab = value)
	),
	field(
		'by',
		name,
		(view) => view.split,
		(draft, value) => (draft.split = value)
	),
	field(
		'sc',
		oneOf(['linear', 'log'] as const),
		(view) => view.scale,
		(draft, value) => (draft.scale = value)
	),
	field(
		'ref',
		flag('1'),
		(view) => (view.reference ? true : undefined),
		(draft) => (draft.reference = true)
	),
	field(
		't',
		list(name, 40),
		(view) => some(view.tables),
		(draft, value) => (draft.tables = value)
	),
	field(
		'v',
		version,
		(view) => view.version,
		(draft, value) => (draft.version = value)
	)
];
const BY_KEY: ReadonlyMap<string, Field> = new Map(FIELDS.map((known) => [known.key, known]));

/** Percent-decoding that leaves malformed text as it stands. */
function decode(text: string): string {
	const spaced = text.replaceAll('+', ' ');
	try {
		return decodeURIComponent(spaced);
	} catch {
		return spaced;
	}
}

/** As encodeURIComponent, but readable: `:` and `,` need no escape in a query. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2C', ',');

/** A query string, with or without its `?` → the view it asks for, and what in it could not be taken. Never throws. */
export function parseView(search: string): { readonly view: View; readonly problems: readonly UrlProblem[] } {
	const draft: Draft = { ...DEFAULT_VIEW, filter: { ...DEFAULT_FILTER } };
	const problems: UrlProblem[] = [];
	const seen = new Set<string>();
	for (const part of search.replace(/^\?/, '').split('&')) {
		if (part === '') continue;
		const at = part.indexOf('=');
		const key = decode(at < 0 ? part : part.slice(0, at));
		const text = at < 0 ? '' : decode(part.slice(at + 1));
		const known = BY_KEY.get(key);
		if (known === undefined) problems.push({ kind: 'unknown-key', key, text });
		else if (seen.has(key)) problems.push({ kind: 'repeated', key, text });
		else if (!known.read(text, draft)) problems.push({ kind: 'unreadable', key, text });
		seen.add(key);
	}
	return { view: draft, problems };
}

/** The view as a query string without `?`; empty for the default view. */
export function printView(view: View): string {
	return FIELDS.flatMap(({ key, print }) => {
		const text = print(view);
		return text === null ? [] : [`${key}=${encode(text)}`];
	}).join('&');
}

/** The address of a view: what can be written, what is read, what is refused and named. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_FILTER, DEFAULT_VIEW, RATE_BUCKET_IDS, type Filter, type View } from '../../src/lib/model/view.ts';
import { parseView, printView } from '../../src/lib/url/codec.ts';

const filtered = (filter: Partial<Filter>): View => ({ ...DEFAULT_VIEW, filter: { ...DEFAULT_FILTER, ...filter } });

const VALID: readonly (readonly [string, View])[] = [
	['', DEFAULT_VIEW],
	['y=2021..2024', filtered({ years: { from: 2021, to: 2024 } })],
	['y=2023', filtered({ years: { from: 2023, to: 2023 } })],
	['y=all', filtered({ years: 'all' })],
	['r=430405~990101', filtered({ regions: ['430405', '990101'] })],
	['g=town~govDept', filtered({ groups: ['town', 'govDept'] })],
	['d=430405-jyj', filtered({ departments: ['430405-jyj'] })],
	['k=project', filtered({ kind: 'project' })],
	['b=initial', filtered({ basis: 'initial' })],
	['x=lt30~gt100', filtered({ buckets: ['lt30', 'gt100'] })],
	['sim=0', filtered({ simulated: false })],
	['id=0123456789', { ...DEFAULT_VIEW, id: '0123456789' }],
	['id=0123456789.2&f=exec-overrun-1&at=120..140', { ...DEFAULT_VIEW, id: '0123456789.2', finding: 'exec-overrun-1', place: { start: 120, end: 140 } }],
	['u=a~b~c', { ...DEFAULT_VIEW, units: ['a', 'b', 'c'] }],
	['m=', { ...DEFAULT_VIEW, measures: [] }],
	['sev=critical~major', { ...DEFAULT_VIEW, severities: ['critical', 'major'] }],
	['sev=', { ...DEFAULT_VIEW, severities: [] }],
	['st=open~confirmed', { ...DEFAULT_VIEW, decisions: ['open', 'confirmed'] }],
	['th=exec-overrun.minor:105.5~rate-recompute.major:10', { ...DEFAULT_VIEW, thresholds: { 'exec-overrun.minor': 105.5, 'rate-recompute.major': 10 } }],
	['bs=95..&br=..60', { ...DEFAULT_VIEW, scoreRange: { from: 95, to: null }, rateRange: { from: null, to: 60 } }],
	['s=-rate', { ...DEFAULT_VIEW, sort: { column: 'rate', descending: true } }],
	['t=distribution~median-band', { ...DEFAULT_VIEW, tables: ['distribution', 'median-band'] }],
	['ref=1&v=7c1e09ab', { ...DEFAULT_VIEW, reference: true, version: '7c1e09ab' }]
];

/** Read as the default, with the part named. */
const INVALID: readonly (readonly [string, 'unknown-key' | 'unreadable' | 'repeated'])[] = [
	['sort=foo', 'unknown-key'],
	['y=2024..2021', 'unreadable'],
	['y=20x4', 'unreadable'],
	['y=2021..2022..2023', 'unreadable'],
	['y=', 'unreadable'],
	['y=2021.5', 'unreadable'],
	['g=townn', 'unreadable'],
	['g=town~', 'unreadable'],
	['k=', 'unreadable'],
	['b=all', 'unreadable'],
	['x=100%25', 'unreadable'],
	['sim=1', 'unreadable'],
	['id=', 'unreadable'],
	['id=%00', 'unreadable'],
	['at=12..', 'unreadable'],
	['u=a~b~c~d~e~f~g', 'unreadable'],
	['th=exec-overrun', 'unreadable'],
	['th=exec-overrun.minor:1e9', 'unreadable'],
	['bs=100..90', 'unreadable'],
	['bs=..', 'unreadable'],
	['s=--rate', 'unreadable'],
	['%E0%A4%A=1', 'unknown-key'],
	['__proto__=1', 'unknown-key']
];

describe('an address is read', () => {
	it.each(VALID)('%s', (search, view) => {
		expect(parseView(`?${search}`)).toEqual({ view, problems: [] });
		expect(printView(view)).toBe(search);
	});
	it('tells cleared from default', () => {
		expect(parseView('sev=').view.severities).toEqual([]);
		expect(parseView('').view.severities).toBeUndefined();
		expect(parseView('y=all').view.filter.years).toBe('all');
		expect(parseView('').view.filter.years).toBeUndefined();
	});
	it('keeps ids with the separators of lists whole', () => {
		const view: View = { ...DEFAULT_VIEW, units: ['a~b', '100%', '%7E', '雁峰区 教育局'] };
		expect(parseView(printView(view)).view.units).toEqual(view.units);
	});
	it('is readable', () => {
		expect(printView({ ...filtered({ years: { from: 2021, to: 2024 }, groups: ['town', 'park'] }), thresholds: { 'exec-overrun.minor': 105 } })).toBe(
			'y=2021..2024&g=town~park&th=exec-overrun.minor:105'
		);
	});
});

describe('what cannot be read is named and left out', () => {
	it.each(INVALID)('%s', (search, kind) => {
		const { view, problems } = parseView(search);
		expect(problems.map((problem) => problem.kind)).toEqual([kind]);
		expect(printView(view)).toBe(printView({ ...view, filter: DEFAULT_FILTER }));
	});
	it('takes the rest', () => {
		const { view, problems } = parseView('?sort=foo&y=2022..2023&g=nobody&b=initial');
		expect(view.filter).toEqual({ ...DEFAULT_FILTER, years: { from: 2022, to: 2023 }, basis: 'initial' });
		expect(problems).toEqual([
			{ kind: 'unknown-key', key: 'sort', text: 'foo' },
			{ kind: 'unreadable', key: 'g', text: 'nobody' }
		]);
	});
	it('takes the first of two', () => {
		const { view, problems } = parseView('y=2022&y=2023');
		expect(view.filter.years).toEqual({ from: 2022, to: 2022 });
		expect(problems.map((problem) => problem.kind)).toEqual(['repeated']);
	});
	it('never throws', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (search) => {
				parseView(search);
			})
		);
	});
});

const anyWord = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => !/[\u0000-\u001f\u007f]/.test(text) && text.length <= 120);
const anyView: fc.Arbitrary<View> = fc
	.record(
		{
			years: fc.oneof(
				fc.constant('all' as const),
				fc.tuple(fc.integer({ min: 1990, max: 2100 }), fc.nat(20)).map(([from, more]) => ({ from, to: from + more }))
			),
			groups: fc.uniqueArray(fc.constantFrom('town', 'park', 'govDept'), { maxLength: 3 }),
			departments: fc.uniqueArray(anyWord, { maxLength: 5 }),
			buckets: fc.uniqueArray(fc.constantFrom(...RATE_BUCKET_IDS), { maxLength: 6 }),
			basis: fc.constantFrom('adjusted', 'initial'),
			simulated: fc.boolean(),
			units: fc.uniqueArray(anyWord, { maxLength: 6 }),
			severities: fc.uniqueArray(fc.constantFrom('critical', 'major', 'minor', 'info'), { maxLength: 4 }),
			threshold: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
			search: anyWord
		},
		{ requiredKeys: ['groups', 'departments', 'buckets', 'basis', 'simulated', 'units'] }
	)
	.map(({ units, severities, threshold, search, ...filter }) => ({
		...DEFAULT_VIEW,
		filter: { ...DEFAULT_FILTER, ...(filter as Partial<Filter>) },
		units,
		...(severities === undefined ? {} : { severities: severities as NonNullable<View['severities']> }),
		...(threshold === undefined ? {} : { thresholds: { 'exec-overrun.minor': threshold } }),
		...(search === undefined ? {} : { search })
	}));

describe('a view survives its address', () => {
	it('print(parse(print(v))) === print(v), without problems', () => {
		fc.assert(
			fc.property(anyView, (view) => {
				const printed = printView(view);
				const { view: read, problems } = parseView(printed);
				expect(problems).toEqual([]);
				expect(printView(read)).toBe(printed);
			}),
			{ numRuns: 500 }
		);
	});
});

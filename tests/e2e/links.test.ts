/** The address is the view: random states of every page, reached inside the page, look the same when their link is opened in a fresh browser. HENGPING_LINKS sets how many. */
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_FILTER, DEFAULT_VIEW, type Filter, type View } from '../../src/lib/model/view.ts';
import { printView } from '../../src/lib/url/codec.ts';
import { DATA, engineReady, isBuilt, launch, open, seen, serve, type Served } from './harness.ts';
import { everyPage } from './looks/pages.ts';

const LINKS = Number(process.env['HENGPING_LINKS'] ?? 12);

const filters: fc.Arbitrary<Filter> = fc
	.record({
		years: fc.option(
			fc.oneof(
				fc.constant('all' as const),
				fc.integer({ min: 2019, max: 2022 }).map((from) => ({ from, to: from + 1 }))
			),
			{ nil: undefined }
		),
		groups: fc.uniqueArray(fc.constantFrom('town', 'govDept', 'party', 'institution'), { maxLength: 2 }),
		basis: fc.constantFrom('adjusted', 'initial'),
		kind: fc.constantFrom('department', 'department', 'project'),
		simulated: fc.constantFrom(true, true, false),
		buckets: fc.uniqueArray(fc.constantFrom('lt30', '80-100', '100', 'gt100'), { maxLength: 1 })
	})
	.map(({ years, ...rest }) => ({ ...DEFAULT_FILTER, ...(years === undefined ? {} : { years }), ...rest }));

const state = (page: string, choices: fc.Arbitrary<Partial<View>>): fc.Arbitrary<readonly [string, View]> =>
	fc.tuple(filters, choices).map(([filter, chosen]) => [page, { ...DEFAULT_VIEW, filter, ...chosen }] as const);

/** What a reader chooses on each page, beside the filter. */
const states = fc.oneof(
	state('', fc.record({ tables: fc.subarray(['distribution', 'band']) })),
	state(
		'execution/',
		fc.record({
			split: fc.constantFrom('region', 'group'),
			sort: fc.constantFrom('over', 'rate', 'adjusted', 'unit').map((column) => ({ column, descending: true }))
		})
	),
	state('scores/', fc.record({ rateRange: fc.integer({ min: 50, max: 120 }).map((to) => ({ from: 0, to })), scoreRange: fc.constant({ from: 90, to: 100 }) })),
	state(
		'findings/',
		fc.record({
			rules: fc.subarray(['exec-underspend', 'exec-overrun'], { maxLength: 1 }),
			severities: fc.subarray(['critical', 'major', 'minor'] as const),
			thresholds: fc.integer({ min: 70, max: 95 }).map((value) => ({ 'exec-underspend.unexplained.minor': value })),
			decisions: fc.subarray(['open'] as const)
		})
	),
	state('catalogue/', fc.record({ search: fc.constantFrom('预算', '得分', 'yoy') })),
	state('departments/', fc.record({ sort: fc.constantFrom('rate', 'score').map((column) => ({ column, descending: true })) })),
	state('data/', fc.constant({}))
);

async function goInside(page: Page, address: string): Promise<void> {
	await page.evaluate((to) => {
		const link = document.createElement('a');
		link.href = to;
		document.body.append(link);
		link.click();
		link.remove();
	}, address);
	await page.waitForFunction((to) => location.pathname + location.search === to, address);
}

describe.skipIf(!isBuilt)('links', () => {
	let browser: Browser;
	let site: Served;
	beforeAll(async () => {
		browser = await launch();
		site = await serve();
	});
	afterAll(async () => {
		await browser.close();
		await site.close();
	});

	it('show the same in a fresh browser', async () => {
		const here = await open(browser, `${site.origin}/`);
		await engineReady(here.page);
		for (const [path, view] of fc.sample(states, { numRuns: LINKS, seed: 12 })) {
			const query = printView(view);
			const address = `/${path}${query === '' ? '' : `?${query}`}`;
			await goInside(here.page, address);
			const fresh = await open(browser, `${site.origin}${address}`);
			expect(await seen(fresh.page), address).toEqual(await seen(here.page));
			expect(new URL(fresh.page.url()).search, address).toBe(query === '' ? '' : `?${query}`);
			await fresh.close();
		}
		await here.close();
	}, 600_000);

	it('of one thing open it at once: a report with its finding, a year of a department, a letter of a year', async () => {
		const pages = await everyPage(DATA);
		const of = (name: string): string => pages.find((page) => page.name === name)?.path ?? '';
		for (const [path, shown] of [
			[of('report'), '#pin-1'],
			[of('department'), '.lead'],
			[of('letter'), 'h1'],
			[of('compare'), 'table.cmp'],
			['brief/?y=2021..2022&b=initial', '.inview']
		] as const) {
			const { page, close, errors } = await open(browser, `${site.origin}/${path}`);
			await page.waitForSelector(shown, { timeout: 40_000 });
			await seen(page);
			expect(await page.locator('.empty').count(), path).toBe(0);
			expect(errors, path).toEqual([]);
			await close();
		}
	}, 120_000);
});

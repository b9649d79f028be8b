/** The overview on the production build: its figures against the tables, its ways onward, its address, without a mouse, narrow, in both themes, on the old engine build. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { createNativeEngine } from '../../scripts/node/native-engine.ts';
import { causeOf } from '../../src/lib/model/causes.ts';
import { TABLES } from '../../src/lib/model/tables.ts';
import { DATA, engineReady, isBuilt, launch, open, seen, serve, settled, tableFile, violations, type Served } from './harness.ts';

describe.skipIf(!isBuilt)('overview', () => {
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

	it('shows no figure that the base tables do not give', async () => {
		const truth = await recompute();
		const { page, close, errors, leaks } = await open(browser, `${site.origin}/?t=distribution~band~units~heat`);
		await settled(page);
		const figures = await page.$$eval('.figs .v', (values) => values.map((value) => (value.firstChild?.textContent ?? '').trim().replaceAll(',', '')));
		const { last } = truth;
		expect([figures[0], figures[2], figures[3], figures[4]]).toEqual([String(last.reports), last.median.toFixed(1), String(last.over), last.score.toFixed(1)]);
		expect(Number(figures[1])).toBeCloseTo(last.budget >= 10_000 ? last.budget / 10_000 : last.budget, 1);
		expect(figures[5]).toBe(((100 * last.flagged) / last.reports).toFixed(1));
		expect(await page.textContent('.lead')).toContain(`${last.year} 年`);
		const table = async (nth: number) =>
			page
				.locator('section.fig table')
				.nth(nth)
				.locator('tbody tr')
				.evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim().replaceAll(',', ''))));
		const distribution = (await table(0)).map(([, count]) => Number(count));
		expect(distribution).toEqual(truth.distribution);
		const band = (await table(1)).map(([year, n, lower, median, upper]) => [
			Number(year),
			Number(n),
			Number.parseFloat(lower ?? ''),
			Number.parseFloat(median ?? ''),
			Number.parseFloat(upper ?? '')
		]);
		expect(band).toHaveLength(truth.band.length);
		truth.band.forEach((row, at) => row.forEach((value, column) => expect(band[at]?.[column]).toBeCloseTo(value, 1)));
		const units = (await table(2)).map((cells) => cells.slice(1, 4).map((cell) => (/^[\d.]+$/.test(cell) ? Number(cell) : null)));
		const cents = (value: unknown): number | null => (value === null ? null : Math.round(Number(value) * 100));
		expect(units.slice(0, truth.units.length).map((row) => row.map(cents))).toEqual(truth.units.map((row) => row.map(cents)));
		const heat = (await table(3)).flatMap((cells) => cells.slice(1)).filter((cell) => /\d+$/.test(cell));
		expect(heat.reduce((sum, cell) => sum + Number(/\d+$/.exec(cell)?.[0]), 0)).toBe(truth.heat);
		const links = await page.$$eval('.ten a.go', (all) => all.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('f')));
		expect(links).toEqual(truth.first);
		expect(errors).toEqual([]);
		expect(leaks).toEqual([]);
		await close();
	});

	it('stands from the snapshot while the engine is still on its way', async () => {
		const { page, close } = await open(browser, `${site.origin}/`, { prepare: (fresh) => fresh.route('**/*.wasm', () => undefined) });
		await settled(page);
		expect(await page.$$eval('.chart svg', (charts) => charts.length)).toBeGreaterThanOrEqual(4);
		expect(await page.getAttribute('main', 'data-engine')).toBe('starting');
		await close();
	});

	it('filters by the bucket that is clicked, and takes it back', async () => {
		const { page, close, errors } = await open(browser, `${site.origin}/`);
		await engineReady(page);
		const before = await seen(page);
		const bucket = page.locator('section.fig').first().getByRole('option').nth(3);
		const label = (await bucket.textContent())?.split('，')[0] ?? '';
		await page
			.locator('section.fig .marks')
			.first()
			.click({ position: await centreOf(page, 3) });
		await page.waitForFunction(() => location.search.includes('x='));
		const filtered = await seen(page);
		expect(filtered.chips.join()).toContain(label);
		expect(filtered.inView).not.toBe(before.inView);
		await page.locator('.view .chip button').first().click();
		await page.waitForFunction(() => location.search === '');
		expect(await seen(page)).toEqual(before);
		expect(errors).toEqual([]);
		await close();
	});

	it('leads from a finding to its words, and from a row to its department', async () => {
		const { page, close } = await open(browser, `${site.origin}/`);
		await settled(page);
		const links = await page.$$eval('.ten a.go', (all) => all.map((link) => link.getAttribute('href') ?? ''));
		expect(links.length).toBeGreaterThan(0);
		for (const link of links) expect(link).toMatch(/report\/\?id=[^&]+&f=/);
		const rows = page.locator('section.fig .marks').nth(2);
		await rows.focus();
		await page.keyboard.press('ArrowDown');
		const first = await rows.getByRole('option').first().textContent();
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/department\/\?/);
		await settled(page);
		expect(first).toContain(((await page.textContent('.lead b')) ?? '?').slice(0, 4));
		await close();
	});

	it('keeps the view through reload, back, forward and a link opened elsewhere', async () => {
		const { page, close } = await open(browser, `${site.origin}/`);
		await engineReady(page);
		const first = await seen(page);
		await page.getByRole('button', { name: '年初预算' }).click();
		await page.waitForFunction(() => location.search === '?b=initial');
		const second = await seen(page);
		expect(second.inView).not.toBe(first.inView);
		await page.getByRole('button', { name: /^年度/ }).click();
		await page.getByRole('button', { name: '全部年度' }).click();
		await page.waitForFunction(() => location.search === '?y=all&b=initial');
		await page.keyboard.press('Escape');
		const third = await seen(page);
		await page.reload();
		expect(await seen(page)).toEqual(third);
		await page.goBack();
		expect(await seen(page)).toEqual(second);
		await page.goBack();
		expect(await seen(page)).toEqual(first);
		await page.goForward();
		expect(await seen(page)).toEqual(second);
		const other = await open(browser, page.url());
		expect(await seen(other.page)).toEqual(second);
		await other.close();
		await close();
	});

	it('names what it could not read in a link, and shows the rest', async () => {
		const { page, close } = await open(browser, `${site.origin}/?sort=foo&b=initial&d=nobody&v=000000000000`);
		await engineReady(page);
		await page.waitForSelector('.notice');
		await page.waitForFunction(() => [...document.querySelectorAll('.notice')].some((notice) => notice.textContent?.includes('nobody')));
		const notices = (await page.locator('.notice').allTextContents()).join();
		expect(notices).toContain('sort=foo');
		expect(notices).toContain('nobody');
		expect(notices).toContain('000000000000');
		await close();
	});

	it('needs no mouse: filter, chart, table, search, share', async () => {
		const { page, close } = await open(browser, `${site.origin}/`);
		await engineReady(page);
		await settled(page);
		await page.keyboard.press('b');
		await page.waitForFunction(() => location.search === '?b=initial');
		await page.keyboard.press('/');
		const word = await page.evaluate(() => document.activeElement?.getAttribute('role'));
		expect(word).toBe('combobox');
		await page.keyboard.type('j');
		await page.waitForSelector('[role="option"].opt');
		await page.keyboard.press('Enter');
		await page.waitForFunction(() => location.search.includes('d='));
		expect((await seen(page)).chips.length).toBe(2);
		await page.getByRole('button', { name: '表', exact: true }).first().focus();
		await page.keyboard.press('Enter');
		await page.waitForFunction(() => location.search.includes('t=distribution'));
		expect(await page.locator('section.fig table').count()).toBeGreaterThan(0);
		await page.getByRole('button', { name: '分享' }).focus();
		await page.keyboard.press('Enter');
		const link = await page.getByRole('dialog').getByRole('textbox').inputValue();
		expect(link).toContain('b=initial');
		expect(link).toMatch(/&v=[0-9a-z]+$/);
		await page.keyboard.press('Escape');
		expect(await page.getByRole('dialog').count()).toBe(0);
		await close();
	});

	it.each([true, false])(
		'copies the link on plain HTTP, where there is no clipboard; refused (copying works: %s), it is selected for copying by hand',
		async (works) => {
			const { page, close, errors } = await open(browser, `${site.origin}/?b=initial`, {
				prepare: (fresh) =>
					fresh.addInitScript((copying) => {
						Object.defineProperty(navigator, 'clipboard', { value: undefined });
						if (!copying) document.execCommand = () => false;
					}, works)
			});
			await settled(page);
			await page.getByRole('button', { name: '分享' }).click();
			const box = page.getByRole('dialog').getByRole('textbox');
			const link = await box.inputValue();
			await page.getByRole('dialog').getByRole('button', { name: '复制' }).click();
			await page.waitForFunction((said) => document.querySelector('[role=dialog] [role=status]')?.textContent?.includes(said), works ? '已复制' : '按 Ctrl C');
			expect(await box.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe(link);
			if (works) {
				await page.keyboard.press('Escape');
				const field = page.locator('.filters').getByRole('combobox');
				await field.focus();
				await page.keyboard.press('Control+V');
				expect(await field.inputValue()).toBe(link);
			}
			expect(errors).toEqual([]);
			await close();
		}
	);

	it.each([
		['light', 1440],
		['dark', 1440],
		['light', 390],
		['dark', 390]
	] as const)('has no accessibility violations: %s, %i px', async (colorScheme, width) => {
		const { page, close } = await open(browser, `${site.origin}/`, { colorScheme, viewport: { width, height: 900 } });
		await engineReady(page);
		await settled(page);
		expect(await violations(page)).toEqual([]);
		await close();
	});

	it('fits 390 px, with its filters in a sheet', async () => {
		const { page, close } = await open(browser, `${site.origin}/`, { viewport: { width: 390, height: 800 }, hasTouch: true });
		await engineReady(page);
		await settled(page);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		await page.getByRole('button', { name: /^筛选/ }).click();
		await page.getByRole('button', { name: '年初预算' }).click();
		await page.waitForFunction(() => location.search === '?b=initial');
		await page.getByRole('button', { name: /^看 / }).click();
		await close();
	});

	it('works on the engine build for browsers without WebAssembly exceptions', async () => {
		const { page, close, errors } = await open(browser, `${site.origin}/`, {
			prepare: (fresh) => fresh.addInitScript(() => localStorage.setItem('hengping-bundle', 'mvp'))
		});
		await engineReady(page);
		await page.getByRole('button', { name: /^单位类别/ }).click();
		await page.locator('.pop input[type=checkbox]:not([disabled])').first().check();
		await page.waitForFunction(() => location.search.includes('g='));
		await settled(page);
		expect((await seen(page)).lead).not.toBe('');
		expect(errors).toEqual([]);
		await close();
	});

	it('speaks English throughout, but for names and quoted words', async () => {
		const { page, close } = await open(browser, `${site.origin}/`);
		await engineReady(page);
		await page.getByRole('button', { name: 'EN', exact: true }).click();
		await page.waitForFunction(() => document.documentElement.lang === 'en');
		await settled(page);
		const chinese = await page.evaluate(() => {
			const found: string[] = [];
			const walk = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
			for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
				const text = node.textContent ?? '';
				// Charts name departments; sentences of findings carry their words.
				if (/[\u4e00-\u9fff]/.test(text.replaceAll('万元', '')) && node.parentElement?.closest('[lang="zh-CN"], .chart, .ten, .notice') === null)
					found.push(text.trim());
			}
			return found;
		});
		const names = await page.$$eval('section.fig h2, section.fig .note', (elements) => elements.map((element) => element.textContent ?? ''));
		expect(chinese.filter((text) => !names.some((name) => name.includes(text)))).toEqual([]);
		await close();
	});
});

/** Every figure of the first view anew, by native DuckDB from reports, findings, coverage and departments alone: none of the page's questions, none of the prepared tables. */
async function recompute() {
	const engine = await createNativeEngine();
	for (const name of ['reports', 'findings', 'coverage', 'departments'] as const) await engine.loadParquet(TABLES[name], tableFile(DATA, name));
	const ask = async (text: string) => (await engine.query({ text, params: [] })).map((row) => Object.values(row));
	const one = async (text: string) => Number((await ask(text))[0]?.[0]);
	const year = await one(`select max(year) from reports where selected and kind = 'department'`);
	const window = `selected and kind = 'department' and year between ${year - 3} and ${year}`;
	const now = `selected and kind = 'department' and year = ${year}`;
	const listed = `fires_by_default and decision is distinct from 'dismissed'`;
	const [last = []] =
		await ask(`select count(*), sum(coalesce(adjusted_wan, initial_wan)), median(rate_adjusted), count(*) filter (where rate_adjusted > 100 and rate_exact_100 is not true and coalesce(executed_wan - coalesce(adjusted_wan, initial_wan) > 0.02, true)),
		median(self_score) filter (where coalesce(self_score_max, 100) = 100), count(*) filter (where report_id in (select report_id from findings where ${listed} and severity = 'critical')) from reports where ${now}`);
	const within = async (condition: string) => one(`select count(*) from reports where ${window} and ${condition}`);
	const missing = async (state: string) =>
		one(`select count(*) from coverage where kind = 'department' and state = '${state}' and year between ${year - 3} and ${year}`);
	const plain = `rate_exact_100 is not true and rate_adjusted`;
	const distribution = [
		await within(`${plain} < 30`),
		await within(`${plain} >= 30 and rate_adjusted < 60`),
		await within(`${plain} >= 60 and rate_adjusted < 80`),
		await within(`${plain} >= 80 and rate_adjusted < 100`),
		await within(`rate_exact_100 and rate_adjusted is not null`),
		await within(`${plain} >= 100`),
		await within(`rate_adjusted is null and rate_missing is distinct from 'zero-denominator'`),
		await within(`rate_adjusted is null and rate_missing = 'zero-denominator'`),
		await missing('not_submitted'),
		await missing('unreadable')
	];
	const band =
		await ask(`select year, count(rate_adjusted), quantile_cont(rate_adjusted, 0.25), quantile_cont(rate_adjusted, 0.5), quantile_cont(rate_adjusted, 0.75)
		from reports where selected and kind = 'department' and year is not null group by year having count(rate_adjusted) > 0 order by year`);
	const units = await ask(
		`select initial_wan, adjusted_wan, executed_wan from reports where ${now} order by rate_adjusted desc nulls last, department_id, report_id limit 80`
	);
	const shown = `(select department_id from (select department_id from reports where ${now} order by rate_adjusted desc nulls last, department_id, report_id limit 80)
		union all select department_id from coverage where kind = 'department' and state <> 'submitted' and year = ${year})`;
	const heat = await one(
		`select count(*) from findings f join reports r using (report_id) where f.${listed.replace('decision', 'f.decision')} and r.selected and r.kind = 'department' and r.year is not null and r.department_id in ${shown}`
	);
	// The worst of each report and cause; causes that go by another rule's name are told by the model's own list.
	const weighed = (
		await ask(`select f.finding_id, f.report_id, f.rule from findings f join reports r using (report_id) where f.${listed.replace('decision', 'f.decision')} and ${now.replace('selected', 'r.selected').replace('kind', 'r.kind').replace('year', 'r.year')}
		order by list_position(['critical', 'major', 'minor', 'info'], f.severity), f.amount_wan desc nulls last, f.points desc nulls last, f.finding_id`)
	).map(([id, report, rule]) => ({ id: String(id), cause: `${report} ${causeOf(String(rule))}` }));
	await engine.close();
	const first = weighed.filter(({ cause }, at) => weighed.findIndex((other) => other.cause === cause) === at).slice(0, 10);
	const [reports, budget, median, over, score, flagged] = last.map(Number);
	return {
		last: { year, reports: reports ?? 0, budget: budget ?? 0, median: median ?? 0, over: over ?? 0, score: score ?? 0, flagged: flagged ?? 0 },
		distribution,
		band: band.map((row) => row.map(Number)),
		units,
		heat,
		first: first.map(({ id }) => id)
	};
}

/** Middle of the nth column of the first chart, from its top left corner. */
async function centreOf(page: Parameters<typeof settled>[0], nth: number): Promise<{ x: number; y: number }> {
	const box = await page.locator('section.fig .marks').first().boundingBox();
	const label = await page.locator('section.fig').first().locator('.chart svg text').allTextContents();
	const texts = page.locator('section.fig').first().locator('.chart svg text');
	const at = label.findIndex((text) => text.startsWith(['不足', '30%—60%', '60%—80%', '80%—100%', '恰为', '超过'][nth] ?? ''));
	const place = await texts.nth(at).boundingBox();
	if (box === null || place === null) throw new Error('the chart is not there');
	return { x: place.x + place.width / 2 - box.x, y: place.y - 12 - box.y };
}

/** Execution, scores, findings, catalogue and report on the production build: their main ways, their addresses, decisions, files, both themes, both languages, 390 px. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { createNativeEngine } from '../../scripts/node/native-engine.ts';
import { sql } from '../../src/lib/engine/sql.ts';
import { TABLES } from '../../src/lib/model/tables.ts';
import { DATA, engineReady, isBuilt, launch, open, serve, settled, tableFile, type Served } from './harness.ts';

interface Known {
	readonly report: string;
	readonly finding: string;
	readonly quote: string;
}

/** A report with a finding that stands on a place of its own. */
async function knownFinding(): Promise<Known> {
	const engine = await createNativeEngine();
	for (const name of ['findings', 'evidence', 'reports'] as const) await engine.loadParquet(TABLES[name], tableFile(DATA, name));
	const rows = await engine.query<{ report: string; finding: string; quote: string }>(sql`
		select f.report_id as report, f.finding_id as finding, e.quote
		from findings f join evidence e on e.finding_id = f.finding_id and e.report_id = f.report_id and e.ordinal = 1 join reports r on r.report_id = f.report_id
		where r.selected and r.kind = 'department' and f.fires_by_default and length(e.quote) < 40 and strpos(e.quote, chr(10)) = 0
		order by case f.severity when 'critical' then 1 else 2 end, f.finding_id limit 1`);
	await engine.close();
	const [row] = rows;
	if (row === undefined) throw new Error('the data hold no finding with a short place');
	return row;
}

/** Waits until the report's text stands. */
const reading = (page: Page) => page.waitForSelector('.words p, .words table', { timeout: 40_000 });

describe.skipIf(!isBuilt)('pages of the review', () => {
	let browser: Browser;
	let site: Served;
	let known: Known;
	beforeAll(async () => {
		browser = await launch();
		site = await serve();
		known = await knownFinding();
	});
	afterAll(async () => {
		await browser.close();
		await site.close();
	});
	const pages = (): readonly (readonly [string, string])[] => [
		['execution', 'execution/'],
		['scores', 'scores/'],
		['findings', 'findings/'],
		['catalogue', 'catalogue/'],
		['report', `report/?id=${known.report}&f=${known.finding}`]
	];

	it('speaks English when asked, and leaves only data in Chinese', async () => {
		for (const [name, path] of pages()) {
			const { page, close } = await open(browser, `${site.origin}/${path}`, {
				prepare: (fresh) => fresh.addInitScript(() => localStorage.setItem('hengping-language', 'en'))
			});
			await page.waitForFunction(() => document.documentElement.lang === 'en' && document.querySelector('h1.lead') !== null);
			await settled(page);
			const titles = await page.$$eval('.fig h2:not([lang])', (heads) => heads.map((head) => head.textContent ?? ''));
			expect(
				titles.filter((title) => /[\u4e00-\u9fff]{6,}/.test(title) && !/[A-Za-z]{3,}/.test(title)),
				name
			).toEqual([]);
			await close();
		}
	});

	it('orders the execution chart by what is picked, in the address', async () => {
		const { page, close } = await open(browser, `${site.origin}/execution/`);
		await engineReady(page);
		await settled(page);
		const first = () => page.locator('section.fig .marks').first().getByRole('option').first().textContent();
		const before = await first();
		await page.locator('.sorts button').nth(3).click();
		await page.waitForFunction(() => location.search.includes('s='));
		await settled(page);
		const after = await first();
		await page.goBack();
		await settled(page);
		await page.waitForFunction((text) => document.querySelector('section.fig .marks [role=option]')?.textContent === text, before);
		expect(after).not.toBeNull();
		await close();
	});

	it('lists exactly the reports inside the brush, by number fields', async () => {
		const { page, close, errors } = await open(browser, `${site.origin}/scores/`);
		await engineReady(page);
		await settled(page);
		const rows = () =>
			page
				.locator('section.fig', { has: page.locator('.pickline') })
				.locator('tbody tr')
				.count();
		const field = page.locator('.pickline input').nth(1);
		await field.fill('100000');
		await field.press('Enter');
		await page.waitForFunction(() => location.search.includes('br='));
		await settled(page);
		const many = await rows();
		await field.fill('1');
		await field.press('Enter');
		await page.waitForFunction(() => decodeURIComponent(location.search).includes('br=0..1'));
		await settled(page);
		expect(await rows()).toBeLessThanOrEqual(many);
		expect(many).toBeGreaterThan(0);
		// The brush stands as chips, each to be taken back without a mouse.
		const chip = page.locator('.view .chip', { hasText: '框选执行率 0—1%' });
		await chip.getByRole('button').focus();
		await page.keyboard.press('Enter');
		await page.waitForFunction(() => !location.search.includes('br='));
		await page.locator('.pickline button').click();
		await page.waitForFunction(() => !location.search.includes('bs='));
		expect(await page.locator('.view .chip').count()).toBe(0);
		expect(errors).toEqual([]);
		await close();
	});

	it('moves a threshold by keyboard, re-sorts, writes it into the address and goes back to the sourced default', async () => {
		const { page, close, errors } = await open(browser, `${site.origin}/findings/?rule=exec-underspend`);
		await engineReady(page);
		await settled(page);
		const slider = page.locator('input[type=range]');
		const said = () => slider.getAttribute('aria-valuetext');
		const before = await said();
		await slider.focus();
		for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft');
		await page.waitForFunction(() => location.search.includes('th='));
		await settled(page);
		expect(await said()).not.toBe(before);
		expect(await page.locator('.fig h2', { hasText: '门槛从' }).count()).toBe(1);
		const link = page.url();
		const other = await open(browser, link);
		await engineReady(other.page);
		await settled(other.page);
		expect(await other.page.locator('input[type=range]').getAttribute('aria-valuetext')).toBe(await said());
		await other.close();
		const reset = page.locator('button', { hasText: '恢复默认' }).first();
		await reset.click();
		await page.waitForFunction(() => !location.search.includes('th='));
		expect(await said()).toBe(before);
		await page.goBack();
		const chip = page.locator('.view .chip', { hasText: '预算执行率偏低' });
		await chip.waitFor();
		expect(await chip.textContent()).toMatch(/（默认 < \d+%）/);
		await chip.getByRole('button').focus();
		await page.keyboard.press('Enter');
		await page.waitForFunction(() => !location.search.includes('th='));
		expect(await said()).toBe(before);
		expect(errors).toEqual([]);
		await close();
	});

	it('takes the list out as a file that a spreadsheet reads', async () => {
		const { page, close } = await open(browser, `${site.origin}/findings/`, { acceptDownloads: true });
		await engineReady(page);
		await settled(page);
		const list = page.locator('section.fig', { has: page.locator('h2', { hasText: '疑点清单' }) });
		const [file] = await Promise.all([page.waitForEvent('download'), list.getByRole('button', { name: 'CSV' }).click()]);
		expect(file.suggestedFilename()).toMatch(/疑点清单.*\.csv$/);
		const text = readFileSync(await file.path(), 'utf8');
		expect(text.startsWith('\ufeff')).toBe(true);
		const total = /共 ([\d,]+) 条/.exec((await list.locator('.sub').textContent()) ?? '')?.[1]?.replace(',', '');
		expect(text.trim().split('\r\n').length - 1).toBe(Number(total));
		await close();
	});

	it('shows the words of a finding in the report, and walks and decides by keyboard', async () => {
		const { page, close, errors, context } = await open(browser, `${site.origin}/report/?id=${known.report}&f=${known.finding}`);
		await reading(page);
		const quoted = (await page.locator('.places q').first().textContent())?.replace(/\s/g, '') ?? '';
		expect(known.quote.replace(/\s/g, '')).toContain(quoted.replace(/…$/, ''));
		await page.waitForSelector('#pin-1');
		const hit = await page.locator('.words .hit').allTextContents();
		expect(hit.join('').replace(/\s/g, '').length).toBeGreaterThan(0);
		await page.keyboard.press('q');
		await page.waitForSelector('.decide button[aria-pressed=true]');
		// without a reason a dismissal waits in its field, where keys are letters
		await page.keyboard.press('p');
		await page.waitForSelector('[role=alert]');
		await page.keyboard.type('zq');
		expect(await page.locator('.decide button[aria-pressed=true]').textContent()).toContain('确认');
		await page.keyboard.press('Enter');
		await page.waitForFunction(() => document.querySelector('.decide button[aria-pressed=true]')?.textContent?.includes('排除'));
		await page.keyboard.press('q');
		await page.waitForFunction(() => document.querySelector('.decide button[aria-pressed=true]')?.textContent?.includes('确认'));
		await page.keyboard.press('j');
		await page.waitForFunction((id) => !location.search.includes(`f=${id}`), known.finding);
		await page.keyboard.press('k');
		await page.waitForFunction((id) => location.search.includes(`f=${id}`), known.finding);
		await page.reload();
		await reading(page);
		expect(await page.locator('.decide button[aria-pressed=true]').textContent()).toContain('确认');
		const second = await context.newPage();
		await second.goto(`${site.origin}/findings/?y=all&st=confirmed`);
		// Decided today by this machine's clock: no day has passed.
		await second.getByText('已确认或退回、还没有整改的 1 条：7 天内 1').waitFor();
		expect(await second.locator('#list tbody tr').first().textContent()).toContain('0 天');
		const [file] = await Promise.all([second.waitForEvent('download'), second.locator('button', { hasText: 'review-decisions.csv' }).click()]);
		expect(file.suggestedFilename()).toBe('review-decisions.csv');
		expect(readFileSync(await file.path(), 'utf8')).toMatch(/confirmed,zq,,\d{4}-\d{2}-\d{2}/);
		expect(errors).toEqual([]);
		await close();
	});

	it('opens a fact from its words and from the list, and each is a link', async () => {
		const { page, close } = await open(browser, `${site.origin}/report/?id=${known.report}`);
		await reading(page);
		const fact = page.locator('.words a.fact').first();
		const id = await fact.getAttribute('data-fact');
		const words = (await fact.textContent())?.replace(/\s/g, '') ?? '';
		await fact.click();
		await page.waitForFunction((wanted) => new URLSearchParams(location.search).get('fact') === wanted, id);
		expect((await page.locator('.places q').first().textContent())?.replace(/\s/g, '')).toContain(words);
		expect(await page.locator('.facts li.open').count()).toBe(1);
		await page.keyboard.press('Escape');
		await page.waitForFunction(() => !location.search.includes('fact='));
		await close();
	});

	it('drafts a circular of the view: its counts are those of the findings page, names can be left out, and it is taken out as a Word file', async () => {
		const { page, close, errors } = await open(browser, `${site.origin}/findings/?y=2022..2023&t=pareto`);
		await engineReady(page);
		await settled(page);
		const pareto = await page.$$eval('#pareto tbody tr', (rows) => rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim())));
		await page.getByRole('link', { name: '拟通报稿' }).focus();
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/circular\/\?y=2022\.\.2023$/);
		await page.waitForSelector('.sheet table');
		const table = await page.$$eval('.sheet table tbody tr', (rows) => rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim())));
		expect(table.length).toBeGreaterThan(3);
		for (const [name, departments, , , findings] of table)
			expect(pareto.find(([rule]) => rule === name)?.slice(1, 3)).toEqual([findings, departments === '按地区' ? '0' : departments]);
		expect(await page.textContent('.sheet h1')).toContain('2022—2023');
		const names = await page.$$eval('.sheet li > span:first-child', (leads) => leads.map((lead) => (lead.textContent ?? '').replace(/（.*/, '')));
		expect(names.length).toBeGreaterThan(3);
		expect(await page.locator('.sheet blockquote').count()).toBeGreaterThan(3);
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: /Word/ }).click();
		expect((await download).suggestedFilename()).toMatch(/^衡平_通报稿_.*\.docx$/);
		await page.getByLabel('列出单位名称').focus();
		await page.keyboard.press('Space');
		await page.waitForFunction(() => location.search.includes('tab=unnamed'));
		const unnamed = (await page.textContent('.sheet')) ?? '';
		for (const name of names) expect(unnamed).not.toContain(name);
		expect(errors).toEqual([]);
		await close();
	});

	it('says that a report is not there, and offers a way on', async () => {
		const { page, close } = await open(browser, `${site.origin}/report/?id=nosuchreport`);
		await page.waitForSelector('.empty .lead', { timeout: 40_000 });
		expect(await page.textContent('.empty')).toContain('没有这份报告');
		await close();
	});
});

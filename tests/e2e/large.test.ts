/** With some thousand departments: the list keeps only what is on screen and its columns stand still; charts say what they leave out; titles and lists are of all reports, not of those drawn. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNativeEngine } from '../../scripts/node/native-engine.ts';
import { sql } from '../../src/lib/engine/sql.ts';
import { TABLES } from '../../src/lib/model/tables.ts';
import { DATA, engineReady, isBuilt, launch, open, serve, settled, tableFile, type Served } from './harness.ts';
import { publishCopies } from './many-units.ts';

/** More than the list and the charts hold, however small the county that is copied. */
const DEPARTMENTS = 7000;
/** Room that a column may take while rows come and go, in px. */
const STILL = 12;

describe.skipIf(!isBuilt)('many departments', () => {
	let browser: Browser;
	let site: Served;
	const folder = mkdtempSync(join(tmpdir(), 'hengping-large-'));
	let truth = { departments: 0, scored: 0, high: 0, inside: 0 };
	beforeAll(async () => {
		await publishCopies(DATA, folder, DEPARTMENTS);
		const engine = await createNativeEngine();
		for (const name of ['reports', 'departments'] as const) await engine.loadParquet(TABLES[name], tableFile(folder, name));
		const [row] = await engine.query<typeof truth>(sql`
			select (select count(*) from departments)::int as departments, count(*)::int as scored, count(*) filter (where self_score >= 95)::int as high,
				count(*) filter (where self_score >= 95 and rate_adjusted < 80)::int as inside
			from reports
			where selected and kind = 'department' and year > (select max(year) - 4 from reports where selected and kind = 'department') and self_score is not null and coalesce(self_score_max, 100) = 100`);
		await engine.close();
		if (row !== undefined) truth = row;
		browser = await launch();
		site = await serve(folder);
	});
	afterAll(async () => {
		await browser.close();
		await site.close();
		rmSync(folder, { recursive: true, force: true });
	});
	const comma = (n: number): string => n.toLocaleString('en');
	const standing = async (page: Page): Promise<void> => {
		await engineReady(page);
		await settled(page);
	};

	it('scroll in a table that holds only the rows on screen, and whose columns stand still', async () => {
		const { page, close, errors } = await open(browser, `${site.origin}/departments/`);
		await standing(page);
		expect(truth.departments).toBeGreaterThan(5000);
		expect(await page.textContent('#units .sub')).toContain(`列出前 5,000 个，共 `);
		const seen = await page.evaluate(async () => {
			const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
			const lefts = () => [...document.querySelectorAll('#units th')].map((head) => head.getBoundingClientRect().left);
			const first = lefts();
			let most = 0;
			let shift = 0;
			let blank = 0;
			for (let step = 0; step < 40; step += 1) {
				window.scrollTo(0, ((step + 1) / 40) * document.documentElement.scrollHeight);
				await frame();
				most = Math.max(most, document.querySelectorAll('#units tbody tr').length);
				shift = Math.max(shift, ...lefts().map((left, at) => Math.abs(left - (first[at] ?? 0))));
				if (step < 38 && document.elementFromPoint(500, 500)?.closest('tr:not(.gap)') == null) blank += 1;
			}
			const rows = [...document.querySelectorAll('#units tbody tr[aria-rowindex]')];
			return { most, shift, blank, last: rows.at(-1)?.getAttribute('aria-rowindex') };
		});
		expect(seen.most).toBeLessThan(150);
		expect(seen.shift).toBeLessThanOrEqual(STILL);
		expect(seen.blank).toBe(0);
		expect(seen.last).toBe('5001');
		await page.evaluate(() => window.scrollTo(0, 0));
		const first = page.locator('#units tbody tr[aria-rowindex="2"] .nm');
		const before = await first.textContent();
		await page.locator('#units thead button').first().focus();
		await page.keyboard.press('Enter');
		await page.waitForFunction((former) => document.querySelector('#units tbody tr[aria-rowindex="2"] .nm')?.textContent !== former, before);
		expect(errors).toEqual([]);
		await close();
	});

	it('are told of whole: the scores page says how many of all reports, though it draws some', async () => {
		const { page, close, errors } = await open(browser, `${site.origin}/scores/`);
		await standing(page);
		expect(truth.scored).toBeGreaterThan(3000);
		expect(await page.textContent('.lead')).toContain(`${comma(truth.scored)} 份报告中 ${Math.round((truth.high / truth.scored) * 100)}%`);
		expect(await page.textContent('#histogram .note')).toContain(`${comma(truth.scored)} 份中的 3,000 份`);
		expect(await page.textContent('#scatter .sub')).toMatch(/均匀取 (2,9\d\d|3,000) 份/);
		expect(truth.inside).toBeGreaterThan(0);
		expect(await page.textContent('#picked h2')).toContain(comma(truth.inside));
		expect(errors).toEqual([]);
		await close();
	});

	it('are left out of charts in words', async () => {
		const { page, close } = await open(browser, `${site.origin}/`);
		await standing(page);
		expect(await page.textContent('#units .sub')).toMatch(/份报告中的前 80 份/);
		expect(await page.textContent('#units .note')).toMatch(/另有 [\d,]+ 份未列出/);
		await page.goto(`${site.origin}/data/`);
		await standing(page);
		expect(await page.textContent('#coverage h2')).toMatch(/^所列 80 个单位中/);
		expect(await page.textContent('#coverage .sub')).toContain('图中为前 80 个单位');
		await close();
	});
});

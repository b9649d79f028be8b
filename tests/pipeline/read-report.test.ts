/** A file's bytes to rows: every place agrees with the text, ids and positions are what rules and links rely on. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { spellName } from '../../scripts/node/pinyin.ts';
import { readReference } from '../../scripts/node/reference.ts';
import { TABLES } from '../../src/lib/model/tables.ts';
import { readReport, rowsOfReport } from '../../src/lib/pipeline/read-report.ts';
import { settleFile } from '../../src/lib/pipeline/settle.ts';
import { narrative } from '../ingest/county.ts';

const reference = readReference();
const folder = join(import.meta.dirname, '../../data/reports');

async function rowsOf(file: string, bytes: Uint8Array) {
	const read = await readReport(file, bytes, reference);
	if (read.refused) throw new Error(read.text);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const { rows } = rowsOfReport({ file, sha256, provenance: 'reworded' }, read, reference, spellName);
	return { rows: settleFile(rows), text: read.document.text, sha256 };
}

describe.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('%s', (file) => {
	const bytes = readFileSync(join(folder, file));

	it('gives rows whose places hold their words', async () => {
		const { rows, text } = await rowsOf(file, bytes);
		const places = [
			...rows.amounts,
			...rows.rates,
			...rows.scores,
			...rows.indicators,
			...rows.features.flatMap((features) => [...features.sections, ...features.outline])
		];
		expect(places.length).toBeGreaterThan(20);
		for (const place of places) expect(text.slice(place.start, place.end)).toBe(place.quote);
		for (const passage of rows.passages) expect(text.slice(passage.start, passage.end)).toBe(passage.text);
	});

	it('puts every fact into the passage that holds its beginning', async () => {
		const { rows } = await rowsOf(file, bytes);
		const passages = new Map(rows.passages.map((passage) => [`${passage.report_id} ${passage.passage}`, passage]));
		for (const fact of [...rows.amounts, ...rows.rates, ...rows.indicators]) {
			const passage = passages.get(`${fact.report_id} ${fact.passage}`);
			expect(passage?.start).toBeLessThanOrEqual(fact.start);
			if ('in_form' in fact) expect(fact.in_form).toBe(passage?.kind === 'row');
		}
	});

	it('has unique keys and the described columns', async () => {
		const { rows } = await rowsOf(file, bytes);
		const ids = [...rows.amounts, ...rows.rates, ...rows.scores, ...rows.indicators].map((row) => row.fact_id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const report of rows.reports) expect(Object.keys(report).sort()).toEqual(Object.keys(TABLES.reports.columns).sort());
	});
});

describe('a narrative', () => {
	it('is settled from its words', async () => {
		const { rows, sha256 } = await rowsOf('a.txt', new TextEncoder().encode(narrative('水务局', 2023, 200, 187)));
		expect(rows.reports).toHaveLength(1);
		expect(rows.reports[0]).toMatchObject({
			report_id: sha256.slice(0, 10),
			year: 2023,
			department_as_written: '云岫县水务局',
			initial_wan: 200,
			adjusted_wan: 220,
			executed_wan: 187,
			rate_adjusted: 85,
			rate_adjusted_origin: 'computed',
			rate_initial: 93.5,
			self_score: 95,
			headcount_authorized: 12,
			headcount_actual: 11
		});
	});

	it('counts sentences over the whole file: figures of one sentence share a number, of two do not', async () => {
		const { rows } = await rowsOf('a.txt', new TextEncoder().encode(narrative('水务局', 2023, 200, 187)));
		const sentence = (category: string, stage: string) => rows.amounts.find((row) => row.category === category && row.stage === stage)?.sentence;
		expect(sentence('total', 'executed')).toBe(sentence('total', 'initial_budget'));
		expect(sentence('basic', 'executed')).toBe(sentence('project', 'executed'));
		expect(sentence('basic', 'executed')).not.toBe(sentence('total', 'executed'));
	});
});

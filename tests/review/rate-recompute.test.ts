/** A rate of the whole is held against the budget that an earlier sentence gives, where its own sentence holds only what was spent. */
import { expect, it } from 'vitest';
import { sql } from '../../src/lib/engine/sql.ts';
import { aRate, aReport, anAmount } from '../../src/lib/review/example.ts';
import { RULES } from '../../src/lib/review/rules/index.ts';
import { review } from '../../src/lib/review/run.ts';
import { nativeWith } from './engines.ts';

async function fired(stated: number, inSentence: readonly ReturnType<typeof anAmount>[] = []): Promise<readonly string[]> {
	const engine = await nativeWith({
		reports: [aReport({ report_id: 'a' })],
		amounts: [
			anAmount({ fact_id: 'a.a1', report_id: 'a', category: 'total', stage: 'adjusted_budget', value_wan: 2844.92, sentence: 1 }),
			anAmount({ fact_id: 'a.a2', report_id: 'a', category: 'total', stage: 'executed', value_wan: 2931.45, sentence: 2, start: 20 }),
			...inSentence
		],
		rates: [aRate({ fact_id: 'a.r1', report_id: 'a', measure: 'execution', category: 'total', stated_percent: stated, sentence: 2, start: 30 })]
	});
	try {
		await review(engine, { rules: RULES.filter(({ id }) => id === 'rate-recompute') });
		const rows = await engine.query<{ computed: string }>(sql`select computed from findings where rule = 'rate-recompute' and fires_by_default`);
		return rows.map(({ computed }) => computed);
	} finally {
		await engine.close();
	}
}

it('fires where the whole was spent to another share than is printed', async () => {
	expect(await fired(98.5)).toEqual(['103.04%']);
});
it('is silent where it fits, and where the sentence gives a budget of its own', async () => {
	expect(await fired(103.04)).toEqual([]);
	const own = anAmount({ fact_id: 'a.a3', report_id: 'a', category: 'project', stage: 'adjusted_budget', value_wan: 100, sentence: 2, start: 10 });
	expect(await fired(98.5, [own])).toEqual([]);
});

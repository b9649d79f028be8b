import { describe, expect, it } from 'vitest';
import { sql } from '../../src/lib/engine/sql.ts';
import type { ExampleRows, Rule } from '../../src/lib/review/rule.ts';
import { RULES } from '../../src/lib/review/rules/index.ts';
import { review } from '../../src/lib/review/run.ts';
import { nativeWith } from './engines.ts';

async function outcome(rule: Rule, rows: ExampleRows) {
	const engine = await nativeWith(rows);
	try {
		const rules = rule.after === 'all' ? RULES : RULES.filter((other) => other === rule || (rule.after ?? []).includes(other.id));
		await review(engine, { rules });
		const fired = await engine.query<{
			severity: string;
			report_id: string | null;
			message_id: string;
			region_code: string | null;
			year: number | null;
			params: string;
		}>(sql`select severity, report_id, message_id, region_code, year, params from findings where rule = ${rule.id} and fires_by_default order by finding_id`);
		const checks = await engine.query<{ outcome: string; reason: string | null }>(
			sql`select outcome, reason from checks where rule = ${rule.id} order by report_id`
		);
		return { fired, checks };
	} finally {
		await engine.close();
	}
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
	it('stays silent on the example that passes, having checked it', async () => {
		const { fired, checks } = await outcome(rule, rule.passes.rows);
		expect(fired.filter((finding) => finding.severity !== 'info')).toEqual([]);
		expect(checks.length).toBeGreaterThan(0);
		expect(checks.filter((check) => check.outcome === 'skipped')).not.toHaveLength(checks.length);
	});

	it('fires on the example that fails', async () => {
		const { fired, checks } = await outcome(rule, rule.fails.rows);
		expect(fired.length).toBeGreaterThan(0);
		const cases = Object.keys(rule.cases).map((name) => `${rule.id}.${name}`);
		for (const finding of fired) {
			expect(cases).toContain(finding.message_id);
			if (rule.scope === 'report') expect(finding.report_id).not.toBeNull();
			else expect([finding.region_code === null, finding.year === null]).toEqual([false, false]);
		}
		if (rule.scope === 'report') expect(checks.some((check) => check.outcome === 'fired')).toBe(true);
	});
});

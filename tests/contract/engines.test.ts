/** Both engines answer alike: the same values, the same types, the same refusals. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/engine/port.ts';
import { sql } from '../../src/lib/engine/sql.ts';
import { createNativeEngine } from '../../scripts/node/native-engine.ts';
import { createWasmEngine } from './wasm-engine.ts';

let native: Engine;
let wasm: Engine;

beforeAll(async () => {
	native = await createNativeEngine();
	wasm = await createWasmEngine();
});
afterAll(async () => {
	await native.close();
	await wasm.close();
});

const selects = {
	'parameters as they bind': sql`select typeof(${3}) as a, typeof(${2.5}) as b, typeof(${'词'}) as c, typeof(${true}) as d`,
	'values of parameters': sql`select ${3}::int as a, ${2.5}::double as b, ${'词'} as c, ${null}::varchar as d, ${false} = false as e`,
	'integers of every width': sql`select 3::smallint as a, 3::int as b, -3::bigint as c, count(*) as n, sum(range::int) as s from range(5)`,
	'negative sums of integers': sql`select sum(-range) as s from range(5)`,
	decimals: sql`select 1.5 as a, -0.25::decimal(10, 4) as b, sum(12.34) as c from range(3)`,
	doubles: sql`select 9834.69::double as a, 0.1::double + 0.2::double as b, 1e300::double as c`,
	'division by zero': sql`select 1::double / 0::double as a, 0::double / 0::double as b, 5 % 0 as c, 5 / 0 as d`,
	'booleans and nulls': sql`select true as a, null as b, 1 = 2 as c`,
	'chinese text': sql`select length('部门整体支出') as a, substr('部门整体支出', 3, 2) as b, md5('绩效') as c, '一' || '二' as d`,
	quantiles: sql`select median(range) as m, quantile_cont(range, 0.25) as q, quantile_disc(range, 0.75) as d from range(10)`,
	'a limit as parameter': sql`select range as n from range(5) order by n limit ${2}`,
	'no rows': sql`select 1 as a where false`
};

describe('both engines', () => {
	it.each(Object.entries(selects))('agree on %s', async (_, statement) => {
		expect(await wasm.query(statement)).toEqual(await native.query(statement));
	});

	const refused = {
		'a run-time error of the last step': `select error('x')`,
		'a failed cast': `select 'abc'::int`,
		'a table that is not there': 'select * from nowhere',
		'a column that is not there': 'select nowhere from range(3)',
		'a syntax error': 'selec 1',
		'a list': 'select [1, 2] as l',
		'a struct': `select {'a': 1} as s`,
		'a date': `select date '2024-01-01' as d`
	};
	it.each(Object.entries(refused))('refuse %s', async (_, text) => {
		await expect(native.query({ text, params: [] })).rejects.toMatchObject({ name: 'EngineError' });
		await expect(wasm.query({ text, params: [] })).rejects.toMatchObject({ name: 'EngineError' });
	});
});

/** A statement keeps its values apart from its text, and takes no name but a plain one into it. */
import { describe, expect, it } from 'vitest';
import { ident, list, sql } from '../../src/lib/engine/sql.ts';

describe('statements', () => {
	it('carry values as parameters and other statements as text', () => {
		const part = sql`year = ${2024} and name in ${list(["县'级", 'x'])}`;
		expect(sql`select ${ident('year')} from reports where ${part} and kind = ${'project'}`).toEqual({
			text: 'select "year" from reports where year = ? and name in (?, ?) and kind = ?',
			params: [2024, "县'级", 'x', 'project']
		});
	});
	it('hold no name with anything but small letters, digits and _', () => {
		for (const name of ['a"b', 'A', '1a', 'a b', '']) expect(() => ident(name)).toThrow('no name');
	});
});

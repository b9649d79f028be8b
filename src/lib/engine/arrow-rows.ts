/** Turns DuckDB-WASM's Arrow batches into plain rows: integers and decimals as numbers, nothing nested. */
import type { RecordBatch, Vector } from 'apache-arrow';
import { EngineError, type Row } from './port.ts';
import type { SqlValue } from './sql.ts';

/** `Type` of apache-arrow, the ones that a flat column can have. Numbers, so that no second copy of Arrow is loaded to read them. */
const FLAT = { null: 1, int: 2, float: 3, utf8: 5, bool: 6, decimal: 7 } as const;
const FLAT_IDS: ReadonlySet<number> = new Set(Object.values(FLAT));

/** Little-endian words of a two's complement integer, as `sum()` of integers and DECIMAL arrive, to a number. */
export function numberOfWords(words: Uint32Array, scale: number): number {
	const unsigned = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
	const signed = BigInt.asIntN(words.length * 32, unsigned);
	// Digits, then one parse: dividing by a power of ten would round twice.
	return scale === 0 ? Number(signed) : Number(`${signed}e-${scale}`);
}

function reader(vector: Vector, name: string): (at: number) => SqlValue {
	const typeId: number = vector.type.typeId;
	if (!FLAT_IDS.has(typeId)) throw new EngineError('data', `column ${name} is ${String(vector.type)}: cast it to text or a number`);
	const scale = typeId === FLAT.decimal && 'scale' in vector.type ? Number(vector.type.scale) : 0;
	return (at) => {
		const value: unknown = vector.get(at);
		if (value === null || value === undefined) return null;
		if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
		if (typeof value === 'bigint') return Number(value);
		if (value instanceof Uint32Array) return numberOfWords(value, scale);
		throw new EngineError('data', `column ${name} holds a value that is not flat`);
	};
}

/** Rows in the order of the batches. Throws EngineError('data') on lists, structs, dates. */
export function rowsOfBatches(batches: readonly RecordBatch[]): readonly Row[] {
	return batches.flatMap((batch) => {
		const columns = batch.schema.fields.map((field, at) => {
			const vector = batch.getChildAt(at);
			if (vector === null) throw new EngineError('data', `column ${field.name} did not arrive`);
			return { name: field.name, read: reader(vector, field.name) };
		});
		return Array.from({ length: batch.numRows }, (_, at) => Object.fromEntries(columns.map(({ name, read }) => [name, read(at)])));
	});
}

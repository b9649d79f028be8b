/** What a file holds → its name, in Chinese and safe on every system: `衡平_执行率分布_2021—2024年_全部单位_1a2b3c4d.csv`. */

/** Longest name without extension; Windows counts 255 with the folder in some programs. */
const LIMIT = 120;

const UNSAFE = /[\u0000-\u001f\u007f<>:"/\\|?*]+/g;

/** Parts are joined by `_`; empty ones are left out. The last one (the data version) is never cut. */
export function fileName(parts: readonly string[], extension: string): string {
	const clean = parts
		.map((part) =>
			part
				.replace(UNSAFE, ' ')
				.replace(/\s+/g, '')
				.replace(/^\.+|\.+$/g, '')
		)
		.filter((part) => part !== '');
	const last = clean.at(-1) ?? 'hengping';
	const head = clean
		.slice(0, -1)
		.join('_')
		.slice(0, Math.max(0, LIMIT - last.length - 1));
	return `${head === '' ? last : `${head}_${last}`}.${extension}`;
}

/** The drawing operators of a PDF page to its ruled lines: strokes and thin filled boxes that run straight. */

/** A straight line, horizontal (y1 = y2) or vertical (x1 = x2), in points. */
export interface Rule {
	readonly x1: number;
	readonly y1: number;
	readonly x2: number;
	readonly y2: number;
}

/** Numbers of the operators that matter, as pdf.js names them. */
export interface OperatorCodes {
	readonly save: number;
	readonly restore: number;
	readonly transform: number;
	readonly constructPath: number;
	readonly paintFormXObjectBegin: number;
	readonly paintFormXObjectEnd: number;
}
export interface OperatorList {
	readonly fnArray: readonly number[];
	readonly argsArray: readonly unknown[];
}

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Filled boxes up to this thickness are lines. Points. */
const THICKEST = 3;
/** Shorter strokes are parts of letters or ornaments. Points. */
const SHORTEST = 4;
const STRAIGHT = 0.7;
/** A page with more path pieces is a drawing, not a form. */
const MOST_PIECES = 20_000;

const multiply = (a: Matrix, b: Matrix): Matrix => [
	a[0] * b[0] + a[2] * b[1],
	a[1] * b[0] + a[3] * b[1],
	a[0] * b[2] + a[2] * b[3],
	a[1] * b[2] + a[3] * b[3],
	a[0] * b[4] + a[2] * b[5] + a[4],
	a[1] * b[4] + a[3] * b[5] + a[5]
];

function matrixOf(args: unknown): Matrix | null {
	if (!Array.isArray(args) && !(args instanceof Float32Array)) return null;
	const [a, b, c, d, e, f]: unknown[] = [...args];
	const numbers = [a, b, c, d, e, f].filter((value): value is number => typeof value === 'number');
	const [m0, m1, m2, m3, m4, m5] = numbers;
	return m0 === undefined || m1 === undefined || m2 === undefined || m3 === undefined || m4 === undefined || m5 === undefined ? null : [m0, m1, m2, m3, m4, m5];
}

interface Point {
	readonly x: number;
	readonly y: number;
}
const apply = (m: Matrix, x: number, y: number): Point => ({ x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] });

/** Corner points of one path, subpath by subpath. The codes inside path data are pdf.js's own: 0 move, 1 line, 2 and 3 curves, 4 close. */
function subpaths(data: ArrayLike<number>, matrix: Matrix): Point[][] {
	const paths: Point[][] = [];
	let path: Point[] = [];
	const at = (index: number): Point => apply(matrix, data[index] ?? 0, data[index + 1] ?? 0);
	for (let index = 0; index < data.length;) {
		const code = data[index];
		if (code === 0) {
			if (path.length > 0) paths.push(path);
			path = [at(index + 1)];
			index += 3;
		} else if (code === 1) {
			path.push(at(index + 1));
			index += 3;
		} else if (code === 2) index += 7;
		else if (code === 3) index += 5;
		else if (code === 4) {
			const [first] = path;
			if (first) path.push(first);
			index += 1;
		} else break;
	}
	if (path.length > 0) paths.push(path);
	return paths;
}

/** A subpath as lines: a thin box is its middle line, anything else each of its straight edges. */
function rulesOf(points: readonly Point[]): Rule[] {
	const xs = points.map((point) => point.x);
	const ys = points.map((point) => point.y);
	const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	if (points.length >= 4 && right - left <= THICKEST && top - bottom >= SHORTEST)
		return [{ x1: (left + right) / 2, y1: bottom, x2: (left + right) / 2, y2: top }];
	if (points.length >= 4 && top - bottom <= THICKEST && right - left >= SHORTEST)
		return [{ x1: left, y1: (top + bottom) / 2, x2: right, y2: (top + bottom) / 2 }];
	return points.slice(1).flatMap((to, at) => {
		const from = points[at];
		if (from === undefined) return [];
		const [wide, high] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
		if (high <= STRAIGHT && wide >= SHORTEST) return [{ x1: Math.min(from.x, to.x), y1: from.y, x2: Math.max(from.x, to.x), y2: from.y }];
		if (wide <= STRAIGHT && high >= SHORTEST) return [{ x1: from.x, y1: Math.min(from.y, to.y), x2: from.x, y2: Math.max(from.y, to.y) }];
		return [];
	});
}

function pathData(args: unknown): ArrayLike<number> | null {
	const list: unknown = Array.isArray(args) ? args[1] : null;
	const data: unknown = Array.isArray(list) ? list[0] : null;
	if (data instanceof Float32Array) return data;
	return Array.isArray(data) && data.every((value) => typeof value === 'number') ? data : null;
}

/** All ruled lines of a page, in the page's points; none where the page is a drawing. */
export function pageRules(list: OperatorList, codes: OperatorCodes): Rule[] {
	const rules: Rule[] = [];
	const saved: Matrix[] = [];
	let matrix = IDENTITY;
	for (const [at, code] of list.fnArray.entries()) {
		const args = list.argsArray[at];
		if (code === codes.save) saved.push(matrix);
		else if (code === codes.restore || code === codes.paintFormXObjectEnd) matrix = saved.pop() ?? IDENTITY;
		else if (code === codes.transform) matrix = multiply(matrix, matrixOf(args) ?? IDENTITY);
		else if (code === codes.paintFormXObjectBegin) {
			saved.push(matrix);
			matrix = multiply(matrix, matrixOf(Array.isArray(args) ? args[0] : null) ?? IDENTITY);
		} else if (code === codes.constructPath) {
			const data = pathData(args);
			if (data !== null) for (const path of subpaths(data, matrix)) if (path.length <= 64) rules.push(...rulesOf(path));
			if (rules.length > MOST_PIECES) return [];
		}
	}
	return rules;
}

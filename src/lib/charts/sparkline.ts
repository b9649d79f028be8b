/** Values by year → the geometry of a small inline line: gaps stay gaps, years outside the filter apart, values off a fixed scale marked at the edge. */

export interface Sparkline {
	readonly width: number;
	readonly height: number;
	/** Runs of at least two values: points as `x,y` pairs; `context` outside the filter. */
	readonly lines: readonly { readonly points: string; readonly context: boolean }[];
	/** Single values between gaps. */
	readonly dots: readonly { readonly x: number; readonly y: number; readonly context: boolean }[];
	/** Values above or below a fixed scale. */
	readonly edges: readonly { readonly x: number; readonly up: boolean }[];
	/** The last value, when the last year has one and it is on the scale. */
	readonly last: { readonly x: number; readonly y: number } | null;
	/** The reference line (100 %). */
	readonly reference: number | null;
}

export interface SparklineScale {
	readonly width: number;
	readonly height: number;
	/** A fixed scale for all lines of a column; without it the line fits its own values. */
	readonly min?: number;
	readonly max?: number;
	readonly reference?: number;
	/** How many leading values lie outside the filter. */
	readonly outside: number;
}

export function sparkline(values: readonly (number | null)[], scale: SparklineScale): Sparkline {
	const known = values.filter((value): value is number => value !== null);
	const min = scale.min ?? Math.min(...known);
	const max = scale.max ?? Math.max(...known);
	const inset = scale.min === undefined && scale.max === undefined ? 5 : 3;
	const round = (value: number): number => Math.round(value * 10) / 10;
	const x = (at: number): number => round(4 + (values.length > 1 ? (at * (scale.width - 8)) / (values.length - 1) : (scale.width - 8) / 2));
	const y = (value: number): number => {
		const part = max === min ? 0.5 : (Math.min(max, Math.max(min, value)) - min) / (max - min);
		return round(scale.height - inset - part * (scale.height - 2 * inset));
	};
	const lines: { points: string; context: boolean }[] = [];
	const dots: { x: number; y: number; context: boolean }[] = [];
	for (const run of runs(values, scale.outside)) {
		const points = run.at.map((at) => [x(at), y(values[at] ?? 0)] as const);
		const [first] = points;
		if (points.length > 1) lines.push({ points: points.map(([px, py]) => `${px},${py}`).join(' '), context: run.context });
		else if (first !== undefined) dots.push({ x: first[0], y: first[1], context: run.context });
	}
	const off = (value: number): boolean => value > max || value < min;
	const edges = values.flatMap((value, at) => (value !== null && off(value) ? [{ x: x(at), up: value > max }] : []));
	const end = values.at(-1) ?? null;
	const last = end === null || off(end) ? null : { x: x(values.length - 1), y: y(end) };
	return { width: scale.width, height: scale.height, lines, dots, edges, last, reference: scale.reference === undefined ? null : y(scale.reference) };
}

/** Runs of neighbouring values; a run that crosses into the filter is split there and both parts keep the point between them. */
function runs(values: readonly (number | null)[], outside: number): readonly { readonly at: readonly number[]; readonly context: boolean }[] {
	const found: { at: number[]; context: boolean }[] = [];
	values.forEach((value, at) => {
		if (value === null) return;
		const context = at < outside;
		const open = found.at(-1);
		const joined = open !== undefined && open.at.at(-1) === at - 1;
		if (joined && open.context === context) open.at.push(at);
		else if (joined) {
			open.at.push(at);
			found.push({ at: [at], context });
		} else found.push({ at: [at], context });
	});
	return found.filter((run, index) => run.at.length > 1 || found[index - 1]?.at.at(-1) !== run.at[0]);
}

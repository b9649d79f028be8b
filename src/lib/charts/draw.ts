/** The strokes that charts are made of: text, lines, boxes, the glyphs of missing values, the marks of severity, the dot in a ring. */
import type { CustomSeriesOption } from 'echarts';
import type { Severity } from '../model/vocabulary.ts';
import type { Box, Canvas } from './painting.ts';
import type { Palette, Token } from './palette.ts';
import { SANS } from './theme.ts';
import { SEVERITY_LOOK, type MissingKind } from './thresholds.ts';

interface Style {
	readonly fill?: string;
	readonly stroke?: string;
	readonly lineWidth?: number;
	readonly lineDash?: readonly number[];
	readonly opacity?: number;
}
interface TextStyle {
	readonly fill?: string;
	readonly fontSize?: number;
	readonly fontWeight?: number;
	readonly fontFamily?: string;
	readonly align?: 'left' | 'center' | 'right';
}
export type Shape =
	| { readonly type: 'rect'; readonly shape: Box; readonly style: Style }
	| { readonly type: 'line'; readonly shape: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }; readonly style: Style }
	| { readonly type: 'circle'; readonly shape: { readonly cx: number; readonly cy: number; readonly r: number }; readonly style: Style }
	| { readonly type: 'polygon' | 'polyline'; readonly shape: { readonly points: readonly (readonly [number, number])[] }; readonly style: Style }
	| {
			readonly type: 'text';
			readonly x: number;
			readonly y: number;
			readonly style: TextStyle & {
				readonly text: string;
				readonly verticalAlign: 'middle';
				readonly backgroundColor?: string;
				readonly padding?: readonly number[];
			};
	  };

/** Drawn shapes as one series that needs no axes. `z` orders it against other series. */
export function layer(shapes: readonly Shape[], z = 2): CustomSeriesOption {
	// ECharts types children more narrowly than it reads them; the shapes above are the part of its elements that charts use.
	const children = shapes as unknown as NonNullable<ReturnType<NonNullable<CustomSeriesOption['renderItem']>>>[];
	return { type: 'custom', coordinateSystem: 'none', silent: true, clip: false, z, data: [0], renderItem: () => ({ type: 'group', children }) as never };
}

const at = (value: number): number => Math.round(value * 100) / 100;
/** A coordinate on the half pixel, where a line of one pixel is sharp. */
export const sharp = (value: number): number => Math.round(value) + 0.5;

/** A brush dipped in a palette: every stroke takes colours by name. */
export function brush(palette: Palette) {
	const text = (x: number, y: number, words: string, style: Omit<TextStyle, 'fill'> & { readonly ink?: Token; readonly on?: Token } = {}): Shape => {
		const { ink, on, ...rest } = style;
		const ground = on === undefined ? {} : { backgroundColor: palette[on], padding: [1, 3] };
		const full = { text: words, fontSize: 11, fontFamily: SANS, verticalAlign: 'middle', ...rest, ...ground, fill: palette[ink ?? 'ink-3'] } as const;
		return { type: 'text', x: at(x), y: at(y), style: full };
	};
	const line = (x1: number, y1: number, x2: number, y2: number, ink: Token = 'hair', style: Omit<Style, 'stroke'> = {}): Shape => ({
		type: 'line',
		shape: { x1: at(x1), y1: at(y1), x2: at(x2), y2: at(y2) },
		style: { ...style, stroke: palette[ink] }
	});
	const rect = (box: Box, fill: Token | null, stroke: Token | null = null, style: Style = {}): Shape => ({
		type: 'rect',
		shape: { x: at(box.x), y: at(box.y), width: at(box.width), height: at(box.height) },
		style: { ...style, fill: fill === null ? 'none' : palette[fill], ...(stroke === null ? {} : { stroke: palette[stroke] }) }
	});
	const circle = (cx: number, cy: number, r: number, fill: Token, stroke: Token | null = null, style: Style = {}): Shape => ({
		type: 'circle',
		shape: { cx: at(cx), cy: at(cy), r },
		style: { ...style, fill: palette[fill], ...(stroke === null ? {} : { stroke: palette[stroke] }) }
	});
	const path = (points: readonly (readonly [number, number])[], ink: Token, style: Style = {}): Shape => ({
		type: 'polyline',
		shape: { points },
		style: { ...style, stroke: palette[ink], fill: 'none' }
	});
	const area = (points: readonly (readonly [number, number])[], fill: Token, style: Style = {}): Shape => ({
		type: 'polygon',
		shape: { points },
		style: { ...style, fill: palette[fill] }
	});

	/** Exactly 100 %: a dot in a ring. */
	const even = (x: number, y: number, scale = 1): readonly Shape[] => [
		circle(x, y, 5 * scale, 'paper', 'ink-2', { lineWidth: 1.3 }),
		circle(x, y, 2.8 * scale, 'even')
	];
	/** Severity by shape and colour, `scale` 1 = the size of lists. */
	const severity = (kind: Severity, x: number, y: number, scale = 1, style: Style = {}): Shape => {
		const look = SEVERITY_LOOK[kind];
		const half = (look.size * scale) / 2;
		if (kind === 'critical')
			return area(
				[
					[x, y - half],
					[x + half, y],
					[x, y + half],
					[x - half, y]
				],
				look.fill,
				style
			);
		if (kind === 'major')
			return area(
				[
					[x, y - half],
					[x + half, y + half * 0.8],
					[x - half, y + half * 0.8]
				],
				look.fill,
				style
			);
		return circle(x, y, half - 0.5, look.fill, look.line, { lineWidth: 1.2, ...style });
	};
	/** The glyph of a missing value, 14 × 10 around a point: the same as in tables and in the foot of the page. */
	const missing = (kind: MissingKind, x: number, y: number): readonly Shape[] => {
		if (kind === 'no_denominator') return [text(x, y, '÷0', { align: 'center', fontSize: 10 })];
		const frame = rect({ x: x - 7, y: y - 5, width: 14, height: 10 }, 'paper', 'ink-3', kind === 'not_submitted' ? { lineDash: [3, 2] } : {});
		switch (kind) {
			case 'not_submitted':
				return [frame];
			case 'not_stated':
				return [frame, line(x - 6.5, y + 5, x + 6.5, y - 5, 'ink-3')];
			case 'unreadable':
				return [frame, line(x - 3, y - 3, x + 3, y + 3, 'ink-3'), line(x - 3, y + 3, x + 3, y - 3, 'ink-3')];
			case 'zero':
				return [frame, text(x, y + 0.5, '0', { align: 'center', fontSize: 10, fontWeight: 600, ink: 'ink' })];
		}
	};
	/** The two zigzag edges of a broken axis, the same on every run. */
	const zigzag = (x: number, width: number, top: number, bottom: number): readonly Shape[] => {
		const edge = (left: number): readonly (readonly [number, number])[] => {
			const steps = Math.max(2, Math.round((bottom - top) / 7));
			return Array.from({ length: steps + 1 }, (_, step) => [at(left + (step % 2 === 0 ? 0 : 3)), at(top + ((bottom - top) * step) / steps)] as const);
		};
		const left = edge(x);
		const right = edge(x + width - 3);
		return [area([...left, ...[...right].reverse()], 'paper'), path(left, 'hair-strong'), path(right, 'hair-strong')];
	};
	const colour = (token: Token): string => palette[token];
	return { text, line, rect, circle, path, area, even, severity, missing, zigzag, colour };
}
export type Brush = ReturnType<typeof brush>;

/** Segments of one stacked bar from `x` on: touching ones part by one pixel of the ground. */
export function stack(
	pen: Brush,
	x: number,
	y: number,
	height: number,
	parts: readonly { readonly length: number; readonly fill: Token; readonly line?: Token }[]
): readonly Shape[] {
	const shapes: Shape[] = [];
	let left = x;
	for (const part of parts) {
		if (!(part.length > 0)) continue;
		const gap = shapes.length > 0 ? 1 : 0;
		const edge = part.line === undefined ? 0 : 1;
		const box = { x: left + gap + edge / 2, y: y + edge / 2, width: Math.max(0.5, part.length - gap - edge), height: height - edge };
		shapes.push(pen.rect(box, part.fill, part.line ?? null));
		left += part.length;
	}
	return shapes;
}

/** The option of a chart that is drawn by strokes alone. */
export const drawn = (canvas: Canvas, shapes: readonly Shape[]) => ({ animation: false, backgroundColor: 'transparent', series: [layer(shapes)] });

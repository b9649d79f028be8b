/** Departments × measures over years → a grid of panels: rows are measures on one scale each, columns are departments; findings as stacked columns. */
import type { Severity } from '../model/vocabulary.ts';
import { brush, drawn, type Brush, type Shape } from './draw.ts';
import { fitText, textWidth } from './figures.ts';
import { shorterNames } from './names.ts';
import { lastIndex, panelShapes, yearLabels, yearX, type PanelScale, type PanelYear } from './panel.ts';
import { widthClass, type Canvas, type Mark, type Painting } from './painting.ts';
import { SEVERITY_LOOK, type MissingKind } from './thresholds.ts';

export interface CompareUnit {
	readonly key: string;
	readonly name: string;
}
export interface CompareMeasure {
	readonly key: string;
	readonly name: string;
	/** What stands below the name: unit, denominator, where the axis starts. */
	readonly note: string;
	readonly scale: PanelScale;
	tick(value: number): string;
	value(value: number): string;
	/** By unit, one value a year. */
	readonly values: Readonly<Record<string, readonly (number | null)[]>>;
	readonly missing: Readonly<Record<string, readonly (MissingKind | null)[]>>;
	/** Peers' median by year. */
	readonly median: readonly (number | null)[] | null;
	/** Only for findings: counts by severity, by unit and year. */
	readonly findings: Readonly<Record<string, readonly (Readonly<Record<Severity, number>> | null)[]>> | null;
}
export interface CompareRows {
	readonly years: readonly PanelYear[];
	readonly units: readonly CompareUnit[];
	readonly measures: readonly CompareMeasure[];
}
export interface CompareWords {
	/** A last value that is not the last year's: `66.0%（2022）`. */
	ofYear(value: string, year: number): string;
	missing(kind: MissingKind): string;
	cell(value: string, year: number): string;
}

const SEVERITY_ORDER: readonly Severity[] = ['critical', 'major', 'minor', 'info'];

export function comparePainting(data: CompareRows, words: CompareWords, canvas: Canvas): Painting {
	const pen = brush(canvas.palette);
	const size = widthClass(canvas.width);
	const narrow = size === 'narrow';
	const columns = narrow ? Math.min(2, data.units.length) : Math.max(1, data.units.length);
	/** Room for the widest figure of an axis. */
	const axis = Math.max(0, ...data.measures.flatMap((measure) => measure.scale.ticks.map((tick) => textWidth(measure.tick(tick))))) + 9;
	const left = narrow ? Math.max(38, axis) : canvas.width < 900 ? 108 : 150;
	const gap = narrow ? 16 : canvas.width < 900 ? 20 : 34;
	const width = (canvas.width - left - (columns - 1) * gap) / columns;
	const height = narrow ? 76 : canvas.width < 900 ? 84 : 96;
	const shorter = shorterNames(data.units.map(({ name }) => name));
	const shapes: Shape[] = [];
	const marks: Mark[] = [];
	let top = narrow ? 0 : 30;
	if (!narrow) {
		data.units.forEach((unit, at) => {
			const x = left + at * (width + gap);
			shapes.push(
				pen.text(x, 10, fitText(unit.name, width, 13), { fontSize: 13, fontWeight: 600, ink: 'ink' }),
				pen.line(x, 22.5, x + width, 22.5, 'hair-strong')
			);
		});
	}
	data.measures.forEach((measure, row) => {
		if (narrow) {
			top += row === 0 ? 0 : 10;
			shapes.push(
				pen.text(0, top + 9, measure.name, { fontSize: 13, fontWeight: 600, ink: 'ink' }),
				pen.text(canvas.width, top + 9, measure.note, { align: 'right' })
			);
			top += 22;
		}
		const lines = Math.ceil(data.units.length / columns);
		data.units.forEach((unit, at) => {
			const column = at % columns;
			const y = top + Math.floor(at / columns) * (height + 40) + (narrow ? 20 : 14);
			const box = { x: left + column * (width + gap), y, width, height };
			if (column === 0) {
				if (!narrow) shapes.push(pen.text(0, y + 8, measure.name, { fontSize: 13, fontWeight: 600, ink: 'ink' }), pen.text(0, y + 26, measure.note));
				shapes.push(...ticks(pen, measure, box));
			}
			if (narrow) shapes.push(pen.text(box.x, y - 14, fitText(shorter(unit.name), width - 76), { fontSize: 12, ink: 'ink-2' }));
			shapes.push(...unitPanel(pen, data.years, measure, unit, box, words));
			const last = row === data.measures.length - 1 && at >= data.units.length - columns;
			if (last || (narrow && at >= data.units.length - columns)) shapes.push(...yearLabels(pen, box, data.years));
			marks.push(...marksOf(data.years, measure, unit, box, words));
		});
		top += lines * (height + 40) + (narrow ? 8 : 0);
	});
	return { height: top + 12, option: drawn(canvas, shapes), marks };
}

function ticks(pen: Brush, measure: CompareMeasure, box: Mark['box']): readonly Shape[] {
	const { min, max } = measure.scale;
	return measure.scale.ticks.map((tick) =>
		pen.text(box.x - 7, box.y + box.height - ((tick - min) / (max - min || 1)) * box.height, measure.tick(tick), { align: 'right' })
	);
}

function unitPanel(
	pen: Brush,
	years: readonly PanelYear[],
	measure: CompareMeasure,
	unit: CompareUnit,
	box: Mark['box'],
	words: CompareWords
): readonly Shape[] {
	const values = measure.values[unit.key] ?? [];
	const missing = measure.missing[unit.key] ?? [];
	const lines =
		measure.findings !== null
			? []
			: [...(measure.median === null ? [] : [{ role: 'dashed' as const, values: measure.median, name: '' }]), { role: 'main' as const, values, name: '' }];
	const shapes = [...panelShapes(pen, box, { years, lines, missing }, measure.scale)];
	if (measure.findings !== null) shapes.push(...findingColumns(pen, years, measure.findings[unit.key] ?? [], measure.scale.max, box));
	const at = lastIndex(values, (value) => value !== null);
	const value = values[at];
	const year = years[at]?.year;
	if (value !== undefined && value !== null && year !== undefined) {
		const text = at === years.length - 1 ? measure.value(value) : words.ofYear(measure.value(value), year);
		shapes.push(pen.text(box.x + box.width, box.y - 8, text, { align: 'right', fontSize: 12, fontWeight: 600, ink: 'accent', on: 'paper' }));
	}
	return shapes;
}

function findingColumns(
	pen: Brush,
	years: readonly PanelYear[],
	counts: readonly (Readonly<Record<Severity, number>> | null)[],
	max: number,
	box: Mark['box']
): readonly Shape[] {
	const thick = Math.min(16, (box.width / Math.max(1, years.length)) * 0.55);
	return counts.flatMap((count, at) => {
		if (count === null) return [];
		const inside = years[at]?.inFilter ?? true;
		let bottom = box.y + box.height;
		return SEVERITY_ORDER.flatMap((severity) => {
			const high = (count[severity] * box.height) / Math.max(1, max);
			if (high <= 0) return [];
			const look = SEVERITY_LOOK[severity];
			const outlined = severity === 'minor' || severity === 'info';
			const edge = outlined ? 1 : 0;
			const x = yearX(box, years.length, at) - thick / 2;
			const part = { x: x + edge / 2, y: bottom - high + 1 + edge / 2, width: thick - edge, height: Math.max(0.5, high - 1 - edge) };
			bottom -= high;
			return [inside ? pen.rect(part, look.fill, outlined ? look.line : null) : pen.rect(part, 'context')];
		});
	});
}

function marksOf(years: readonly PanelYear[], measure: CompareMeasure, unit: CompareUnit, box: Mark['box'], words: CompareWords): readonly Mark[] {
	const step = box.width / Math.max(1, years.length);
	return years.map(({ year }, at) => {
		const value = measure.values[unit.key]?.[at] ?? null;
		const text = value === null ? words.missing(measure.missing[unit.key]?.[at] ?? 'not_stated') : measure.value(value);
		const x = yearX(box, years.length, at) - step / 2;
		return {
			key: `${unit.key}:${year}:${measure.key}`,
			label: `${unit.name} ${measure.name}`,
			lines: [words.cell(text, year)],
			box: { x, y: box.y, width: step, height: box.height + 18 }
		};
	});
}

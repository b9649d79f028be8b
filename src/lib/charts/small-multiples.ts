/** Several measures of one department over years → panels on one scale: name left, last value right, peers' median dashed. */
import { brush, drawn, type Shape } from './draw.ts';
import { textWidth } from './figures.ts';
import { lastIndex, panelShapes, yearLabels, yearX, type PanelData, type PanelScale } from './panel.ts';
import { widthClass, type Canvas, type Mark, type Painting } from './painting.ts';
import { roundUp, tickDecimals, ticksOf } from './scale.ts';
import type { MissingKind } from './thresholds.ts';

export interface SmallMultiple extends PanelData {
	readonly key: string;
	readonly name: string;
}
export interface SmallMultiplesRows {
	readonly panels: readonly SmallMultiple[];
	readonly scale: PanelScale;
	/** Whether the lines' names stand on the first panel, or in a key above the chart. */
	readonly names: 'on-lines' | 'in-key';
}
export interface SmallMultiplesWords {
	/** A value with its unit, as it stands at the panel's right. */
	value(value: number): string;
	/** With as many decimals as tell the axis' ticks apart. */
	tick(value: number, decimals: number): string;
	/** `2021 年：7,266.00`, for the tooltip. */
	line(name: string, value: string): string;
	/** Why the main line has no value; null where nothing is known of the year. */
	missing(kind: MissingKind | null): string;
}

/** One scale from 0 for money: up to a round number above the largest value. */
export function moneyScale(panels: readonly SmallMultiple[]): PanelScale {
	const max = roundUp(Math.max(1, ...panels.flatMap((panel) => panel.lines.flatMap((line) => line.values.filter((value): value is number => value !== null)))));
	return { min: 0, max, ticks: ticksOf(0, max, 3), strong: null };
}
/** One scale from 0 for rates: at least to 150 %, the 100 % line strong; values above `max` are drawn at the edge and named by their figure. */
export function rateScale(panels: readonly SmallMultiple[]): PanelScale {
	const values = panels.flatMap((panel) => panel.lines.flatMap((line) => line.values.filter((value): value is number => value !== null)));
	const max = Math.max(...values, 0) <= 150 ? 150 : Math.min(300, roundUp(Math.max(...values)));
	return { min: 0, max, ticks: ticksOf(0, max, 3), strong: 100 };
}

const PANEL_HEIGHT = { narrow: 96, middle: 120, wide: 150 } as const;

export function smallMultiplesPainting(data: SmallMultiplesRows, words: SmallMultiplesWords, canvas: Canvas): Painting {
	const pen = brush(canvas.palette);
	const size = widthClass(canvas.width);
	const columns = Math.min(data.panels.length, size === 'wide' && canvas.width >= 1000 ? 4 : 2) || 1;
	const decimals = tickDecimals(data.scale.ticks);
	const gutter = Math.max(...data.scale.ticks.map((tick) => textWidth(words.tick(tick, decimals), 11))) + 10;
	const gap = size === 'narrow' ? 20 : 44;
	const width = (canvas.width - gutter - gap * (columns - 1)) / columns;
	const head = size === 'narrow' ? 40 : 30;
	const step = head + PANEL_HEIGHT[size] + 34;
	const shapes: Shape[] = [];
	const marks: Mark[] = [];
	data.panels.forEach((panel, at) => {
		const column = at % columns;
		const top = Math.floor(at / columns) * step;
		const box = { x: gutter + column * (width + gap), y: top + head, width, height: PANEL_HEIGHT[size] };
		if (column === 0) {
			for (const tick of data.scale.ticks) {
				const y = box.y + box.height - ((tick - data.scale.min) / (data.scale.max - data.scale.min)) * box.height;
				shapes.push(pen.text(box.x - 7, y, words.tick(tick, decimals), { align: 'right' }));
			}
		}
		shapes.push(...panelShapes(pen, box, panel, data.scale), ...yearLabels(pen, box, panel.years), ...headShapes(pen, panel, words, box, size === 'narrow'));
		if (at === 0 && size !== 'narrow' && data.names === 'on-lines') shapes.push(...lineNames(pen, panel, box, data.scale));
		marks.push(...marksOf(panel, words, box));
	});
	return { height: Math.max(1, Math.ceil(data.panels.length / columns)) * step, option: drawn(canvas, shapes), marks };
}

function headShapes(pen: ReturnType<typeof brush>, panel: SmallMultiple, words: SmallMultiplesWords, box: Mark['box'], narrow: boolean): readonly Shape[] {
	const main = panel.lines.find((line) => line.role === 'main');
	const at = lastIndex(main?.values ?? [], (value) => value !== null);
	const value = main?.values[at] ?? null;
	const late = at === panel.years.length - 1 ? '' : ` (${panel.years[at]?.year ?? ''})`;
	const last = value === null ? words.missing(panel.missing[panel.missing.length - 1] ?? null) : words.value(value) + late;
	const name = pen.text(box.x, box.y - (narrow ? 30 : 20), panel.name, { fontSize: 13, fontWeight: 600, ink: 'ink' });
	const figure = narrow
		? pen.text(box.x, box.y - 13, last, { fontSize: 12, fontWeight: 600, ink: 'accent' })
		: pen.text(box.x + box.width, box.y - 20, last, { align: 'right', fontSize: 12, fontWeight: 600, ink: 'accent', on: 'paper' });
	return [name, figure];
}

const NAME_HEIGHT = 14;

/** Above the line where there is room, then below it, each time a name's height further. */
function freePlace(line: number, taken: readonly number[], box: Mark['box']): number {
	for (let step = 0; step < 8; step += 1) {
		for (const y of [line - 10 - step * NAME_HEIGHT, line + 12 + step * NAME_HEIGHT]) {
			if (y >= box.y + 4 && y <= box.y + box.height - 6 && taken.every((other) => Math.abs(other - y) >= NAME_HEIGHT)) return y;
		}
	}
	return line - 10;
}

/** Names on the lines of the first panel, at the year where they lie furthest apart from each other. */
function lineNames(pen: ReturnType<typeof brush>, panel: SmallMultiple, box: Mark['box'], scale: PanelScale): readonly Shape[] {
	const taken: number[] = [];
	return panel.lines.flatMap(({ name, role, values }) => {
		const at = lastIndex(values, (value, year) => value !== null && year <= Math.max(0, panel.years.length - 2));
		const value = values[at];
		if (value === undefined || value === null) return [];
		const line = box.y + box.height - ((Math.min(scale.max, value) - scale.min) / (scale.max - scale.min)) * box.height;
		const y = freePlace(line, taken, box);
		taken.push(y);
		const ink = role === 'main' ? 'accent' : role === 'second' ? 'ink-2' : 'ink-3';
		return [
			pen.text(yearX(box, panel.years.length, at), y, name, {
				align: 'center',
				ink,
				fontWeight: role === 'main' ? 600 : 400,
				on: 'paper'
			})
		];
	});
}

function marksOf(panel: SmallMultiple, words: SmallMultiplesWords, box: Mark['box']): readonly Mark[] {
	const step = box.width / Math.max(1, panel.years.length);
	return panel.years.map(({ year }, at) => {
		const lines = panel.lines.flatMap((line) => {
			const value = line.values[at] ?? null;
			if (value !== null) return [words.line(line.name, words.value(value))];
			// A peers' median that does not exist is no gap of the report's.
			return line.role === 'main' ? [words.line(line.name, words.missing(panel.missing[at] ?? null))] : [];
		});
		const x = yearX(box, panel.years.length, at) - step / 2;
		return { key: `${panel.key}:${year}`, label: `${panel.name} ${year}`, lines, box: { x, y: box.y - 4, width: step, height: box.height + 20 } };
	});
}

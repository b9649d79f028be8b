/** A chart's SVG with its title and source line → PNG of twice the size on white, in the browser; no canvas renderer of ECharts is needed for it. */

import { placedLegend, SWATCH_GAP, type LegendItem, type PlacedItem } from './legend.ts';

export interface Caption {
	readonly title: string;
	readonly lines: readonly string[];
	/** What colours and shapes mean, above the chart. */
	readonly legend?: readonly LegendItem[];
	/** Below the chart: data version, origin marks. */
	readonly foot: string;
}

const SCALE = 2;
const MARGIN = 24;
const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const INK = '#1C1F26';
const SECOND = '#696E79';

/** Text broken at the width, any character may end a line except closing punctuation. */
function wrapped(pen: CanvasRenderingContext2D, text: string, width: number): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const character of text) {
		if (pen.measureText(line + character).width > width && !'，。；、）”%'.includes(character)) {
			lines.push(line);
			line = '';
		}
		line += character;
	}
	return line === '' ? lines : [...lines, line];
}

function loaded(svg: string): Promise<HTMLImageElement> {
	return new Promise((resolve, reject) => {
		const image = new Image();
		image.onload = () => resolve(image);
		image.onerror = () => reject(new Error('the drawing could not be turned into a picture'));
		image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	});
}

const LEGEND_ROW = 20;

async function drawLegend(pen: CanvasRenderingContext2D, placed: readonly PlacedItem[], top: number): Promise<void> {
	const swatches = await Promise.all(placed.map(({ item }) => (item.swatch === null ? null : loaded(item.swatch.svg))));
	placed.forEach(({ item, x, row }, at) => {
		const middle = top + (row + 0.5) * LEGEND_ROW;
		const [swatch, image] = [item.swatch, swatches[at]];
		if (swatch !== null && image) pen.drawImage(image, MARGIN + x, middle - swatch.height / 2, swatch.width, swatch.height);
		pen.fillStyle = item.ink;
		pen.fillText(item.text, MARGIN + x + (swatch === null ? 0 : swatch.width + SWATCH_GAP), middle - 6);
	});
}

/** Rejects where the browser cannot draw it. */
export async function pngOf(svg: string, size: { readonly width: number; readonly height: number }, caption: Caption): Promise<Blob> {
	const image = await loaded(svg);
	const canvas = document.createElement('canvas');
	const pen = canvas.getContext('2d');
	if (pen === null) throw new Error('no canvas');
	pen.font = `600 16px ${FONT}`;
	const title = wrapped(pen, caption.title, size.width);
	pen.font = `12px ${FONT}`;
	const lines = caption.lines.flatMap((line) => wrapped(pen, line, size.width));
	const placed = placedLegend(caption.legend ?? [], size.width, (text) => pen.measureText(text).width);
	const keyTop = MARGIN + title.length * 24 + lines.length * 19 + 8;
	const top = keyTop + ((placed.at(-1)?.row ?? -1) + 1) * LEGEND_ROW + 6;
	canvas.width = (size.width + 2 * MARGIN) * SCALE;
	const foot = wrapped(pen, caption.foot, size.width);
	canvas.height = (top + size.height + 25 + foot.length * 19) * SCALE;
	pen.scale(SCALE, SCALE);
	pen.fillStyle = '#FFFFFF';
	pen.fillRect(0, 0, canvas.width, canvas.height);
	pen.textBaseline = 'top';
	pen.fillStyle = INK;
	pen.font = `600 16px ${FONT}`;
	title.forEach((line, at) => pen.fillText(line, MARGIN, MARGIN + at * 24));
	pen.fillStyle = SECOND;
	pen.font = `12px ${FONT}`;
	lines.forEach((line, at) => pen.fillText(line, MARGIN, MARGIN + title.length * 24 + at * 19 + 2));
	await drawLegend(pen, placed, keyTop);
	pen.drawImage(image, MARGIN, top, size.width, size.height);
	pen.fillStyle = SECOND;
	foot.forEach((line, at) => pen.fillText(line, MARGIN, top + size.height + 16 + at * 19));
	return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png'));
}

/** The key that stands beside a chart, read from the page → swatches and words that the chart's picture carries with it. */

export interface LegendItem {
	/** An SVG drawing that stands for itself; null for words alone. */
	readonly swatch: { readonly svg: string; readonly width: number; readonly height: number } | null;
	readonly text: string;
	readonly ink: string;
}
export interface PlacedItem {
	readonly item: LegendItem;
	readonly x: number;
	/** From 0. */
	readonly row: number;
}

const GAP = 16;
/** Between a swatch and its words. */
export const SWATCH_GAP = 5;
const SVG = 'http://www.w3.org/2000/svg';

/** Side by side, a new row where the next does not fit. */
export function placedLegend(items: readonly LegendItem[], width: number, widthOf: (text: string) => number): readonly PlacedItem[] {
	let x = 0;
	let row = 0;
	return items.map((item) => {
		const needed = (item.swatch === null ? 0 : item.swatch.width + SWATCH_GAP) + widthOf(item.text);
		if (x > 0 && x + needed > width) {
			x = 0;
			row += 1;
		}
		const placed = { item, x, row };
		x += needed + GAP;
		return placed;
	});
}

const PAINTED = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size'] as const;

/** A drawing with the colours that the page's styles give it, since its picture has none of them. */
function frozen(drawing: SVGSVGElement, width: number, height: number): string {
	const copy = drawing.cloneNode(true);
	if (!(copy instanceof SVGSVGElement)) return '';
	const shapes = [...drawing.querySelectorAll('*')];
	[...copy.querySelectorAll('*')].forEach((shape, at) => {
		const original = shapes[at];
		if (original === undefined) return;
		const style = getComputedStyle(original);
		for (const name of PAINTED) shape.setAttribute(name, style.getPropertyValue(name));
	});
	copy.setAttribute('xmlns', SVG);
	copy.setAttribute('width', String(width));
	copy.setAttribute('height', String(height));
	return new XMLSerializer().serializeToString(copy);
}

function patch(element: Element, width: number, height: number): string {
	const { backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(element);
	const line = parseFloat(borderTopWidth) || 0;
	return `<svg xmlns="${SVG}" width="${width}" height="${height}"><rect x="${line / 2}" y="${line / 2}" width="${width - line}" height="${height - line}" fill="${backgroundColor}" stroke="${borderTopColor}" stroke-width="${line}"/></svg>`;
}

function itemOf(element: Element): LegendItem {
	const drawing = element.querySelector('svg, i');
	const words = element.cloneNode(true);
	if (words instanceof Element) for (const hidden of words.querySelectorAll('.vh, svg')) hidden.remove();
	const { width, height } = drawing?.getBoundingClientRect() ?? { width: 0, height: 0 };
	const swatch =
		drawing === null || width === 0
			? null
			: { svg: drawing instanceof SVGSVGElement ? frozen(drawing, width, height) : patch(drawing, width, height), width, height };
	return { swatch, text: (words.textContent ?? '').replace(/\s+/g, ' ').trim(), ink: getComputedStyle(element).color };
}

/** Pictures are on white: the page is light for as long as its key is read, which no reader sees. */
export function legendOf(key: Element | null): readonly LegendItem[] {
	if (key === null) return [];
	const root = document.documentElement;
	const theme = root.getAttribute('data-theme');
	root.setAttribute('data-theme', 'light');
	const items = [...key.children].map(itemOf).filter(({ swatch, text }) => swatch !== null || text !== '');
	if (theme === null) root.removeAttribute('data-theme');
	else root.setAttribute('data-theme', theme);
	return items;
}

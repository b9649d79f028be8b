/** The key in a chart's picture: every item once, in order, none over the picture's edge. */
import { expect, it } from 'vitest';
import { placedLegend, SWATCH_GAP, type LegendItem } from '../../src/lib/components/legend.ts';

const item = (text: string, swatch = true): LegendItem => ({ swatch: swatch ? { svg: '<svg/>', width: 14, height: 9 } : null, text, ink: '#000' });
const widthOf = (text: string): number => text.length * 12;

it('stands side by side and goes on in a new row where the next does not fit', () => {
	const items = [item('全年预算'), item('执行数'), item('执行率', false), item('100%—120%')];
	const placed = placedLegend(items, 180, widthOf);
	expect(placed.map(({ item: { text } }) => text)).toEqual(items.map(({ text }) => text));
	expect(placed.map(({ row }) => row)).toEqual([0, 0, 1, 1]);
	for (const { item: one, x } of placed) expect(x + (one.swatch === null ? 0 : one.swatch.width + SWATCH_GAP) + widthOf(one.text)).toBeLessThanOrEqual(180);
});
it('puts one that is too long into a row of its own', () => {
	expect(placedLegend([item('甲'), item('很'.repeat(40)), item('乙')], 100, widthOf).map(({ row }) => row)).toEqual([0, 1, 2]);
});

/** Ruled lines to grids, pieces of text to lines. */
import { describe, expect, it } from 'vitest';
import { ruledGrids } from '../../src/lib/document/readers/pdf-grid.ts';
import { linesOfPieces } from '../../src/lib/document/readers/pdf-lines.ts';
import { readCharacterMap } from '../../scripts/node/character-maps.ts';
import { readText } from '../../src/lib/document/readers/index.ts';
import { isRefusal } from '../../src/lib/document/readers/refusal.ts';
import { cellsOf, pdfOf, requireText, unembedded } from './read-fixture.ts';

const flat = (y: number, x1 = 0, x2 = 100) => ({ x1, x2, y1: y, y2: y });
const upright = (x: number, y1 = 0, y2 = 60) => ({ x1: x, x2: x, y1, y2 });
const piece = (text: string, x: number, y: number, width = text.length * 10) => ({ text, x, y, width, height: 10 });

describe('ruledGrids', () => {
	it('finds cells, and those that a missing line joins', () => {
		const [grid] = ruledGrids([flat(0), flat(30, 40), flat(60), upright(0), upright(40), upright(100)]);
		expect(grid?.cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan])).toEqual([
			[0, 0, 2, 1],
			[0, 1, 1, 1],
			[1, 1, 1, 1]
		]);
	});
	it('takes neither a box nor an underline for a table', () => {
		expect(ruledGrids([flat(0), flat(60), upright(0), upright(100)])).toEqual([]);
		expect(ruledGrids([flat(30), flat(10)])).toEqual([]);
	});
	it('keeps two tables apart', () => {
		const table = (y: number) => [flat(y), flat(y + 20), flat(y + 40), upright(0, y, y + 40), upright(50, y, y + 40), upright(100, y, y + 40)];
		expect(ruledGrids([...table(0), ...table(200)]).map((grid) => grid.top)).toEqual([240, 40]);
	});
});

describe('linesOfPieces', () => {
	it('orders by position and shows gaps', () => {
		const lines = linesOfPieces([piece('下', 0, 10), piece('年初', 0, 50), piece('预算', 20, 50), piece('500', 80, 51), piece('万', 44, 50)]);
		expect(lines.map((line) => line.text)).toEqual(['年初预算 万\t500', '下']);
	});
});

describe('pdf', () => {
	it('reads fonts that are not embedded with the character maps of pdf.js', async () => {
		const read = await readText('a.pdf', unembedded(), { characterMap: readCharacterMap });
		expect(isRefusal(read) ? read.id : read.text).toBe('青禾县水利局报告报告\n');
	});
	it('reads text and a ruled table from the page', async () => {
		const text = (words: string, x: number, y: number): string => `BT /F1 10 Tf ${x} ${y} Td (${words}) Tj ET`;
		const rules = [0, 20, 40].map((y) => `100 ${400 + y} m 300 ${400 + y} l S`).concat([100, 200, 300].map((x) => `${x} 400 m ${x} 440 l S`));
		const content = [
			text('Report 2022', 100, 700),
			...rules,
			text('plan', 110, 425),
			text('done', 210, 425),
			text('500', 110, 405),
			text('480', 210, 405),
			text('end of report', 100, 300)
		].join('\n');
		const read = await requireText('a.pdf', pdfOf(content));
		expect(cellsOf(read)).toEqual([
			['plan', 'done'],
			['500', '480']
		]);
		expect(read.text).toMatch(/^Report 2022\n\nplan\tdone\n500\t480\n\nend of report\n$/);
	});
});

/** Pieces of text with their places on a page to lines in reading order. */

export interface Piece {
	readonly text: string;
	readonly x: number;
	/** Base line, from the bottom of the page. Points. */
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface PageLine {
	readonly text: string;
	readonly top: number;
	readonly height: number;
	readonly left: number;
	readonly right: number;
}

/** Gaps between pieces, in heights of their letters: from the first on a blank is shown, from the second on a column gap. */
const BLANK_FROM = 0.25;
const COLUMN_FROM = 1.6;

/** Pieces whose base lines differ by less than half a letter stand in one line; lines from the top down, pieces from left to right. */
export function linesOfPieces(pieces: readonly Piece[]): PageLine[] {
	const sorted = pieces.filter((piece) => piece.text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
	const rows: Piece[][] = [];
	for (const piece of sorted) {
		const row = rows.at(-1);
		const first = row?.[0];
		if (row && first && Math.abs(first.y - piece.y) <= 0.5 * Math.max(first.height, piece.height)) row.push(piece);
		else rows.push([piece]);
	}
	return rows.map((row) => {
		row.sort((a, b) => a.x - b.x);
		const height = Math.max(...row.map((piece) => piece.height));
		const top = Math.max(...row.map((piece) => piece.y + piece.height));
		const right = Math.max(...row.map((piece) => piece.x + piece.width));
		return { text: joined(row, height), top, height, left: row[0]?.x ?? 0, right };
	});
}

function joined(row: readonly Piece[], height: number): string {
	let text = '';
	let end = Number.NaN;
	for (const piece of row) {
		const gap = (piece.x - end) / height;
		if (gap > COLUMN_FROM) text += '\t';
		else if (gap > BLANK_FROM) text += ' ';
		text += piece.text;
		end = piece.x + piece.width;
	}
	return text.trimEnd();
}

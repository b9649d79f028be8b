/** A text → the same text as a PDF's text layer gives it: lines cut after so many characters, page marks between, with every offset's new place. */

const PER_LINE = 38;
const LINES_PER_PAGE = 34;
/** Never at the head of a line (禁则). */
const NO_HEAD = /[，。；：、）》”％%！？]/;
/** Kept together, as word processors do: numbers with their point. */
const NO_BREAK = /[\d.,]/;

function cutPlaces(line: string): number[] {
	const cuts: number[] = [];
	let from = 0;
	while (line.length - from > PER_LINE) {
		let at = from + PER_LINE;
		while (at > from + 24 && (NO_HEAD.test(line[at] ?? '') || (NO_BREAK.test(line[at] ?? '') && NO_BREAK.test(line[at - 1] ?? '')))) at--;
		cuts.push(at);
		from = at;
	}
	return cuts;
}

export function wrapAsPdf(text: string): { readonly text: string; moved(offset: number): number } {
	const inserted: { at: number; text: string }[] = [];
	let lines = 0;
	let page = 1;
	const newLine = (at: number, broken: '' | '\n') => {
		lines++;
		const mark = lines % LINES_PER_PAGE === 0 ? `- ${page++} -\n` : '';
		if (broken || mark) inserted.push({ at, text: `${broken}${mark}` });
	};
	let offset = 0;
	for (const line of text.split('\n')) {
		for (const cut of cutPlaces(line)) newLine(offset + cut, '\n');
		offset += line.length + 1;
		newLine(Math.min(offset, text.length), '');
	}
	let out = '';
	let from = 0;
	for (const piece of inserted) {
		out += text.slice(from, piece.at) + piece.text;
		from = piece.at;
	}
	out += text.slice(from);
	const ats = inserted.map((piece) => piece.at);
	const lengths = inserted.reduce<number[]>((sums, piece) => [...sums, (sums[sums.length - 1] ?? 0) + piece.text.length], []);
	const moved = (place: number) => {
		let low = 0;
		let high = ats.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((ats[middle] ?? 0) <= place) low = middle + 1;
			else high = middle;
		}
		return place + (low ? (lengths[low - 1] ?? 0) : 0);
	};
	return { text: out, moved };
}

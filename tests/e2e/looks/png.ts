/** PNG in and out without a library: reads what Chromium writes (8 bits, RGB or RGBA), writes palettes of up to 96 colours, which keep a page of text small. */
import { deflateSync, inflateSync } from 'node:zlib';

export interface Picture {
	readonly width: number;
	readonly height: number;
	/** Red, green, blue, row by row. */
	readonly rgb: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The commonest colours, and then those farthest from all that are in: a mark of three pixels keeps its red. */
const COMMON = 40;
const COLOURS = 96;

function paeth(a: number, b: number, c: number): number {
	const p = a + b - c;
	const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
	if (pa <= pb && pa <= pc) return a;
	return pb <= pc ? b : c;
}

/** Undoes the filter of each row, in place; rows stand behind their filter byte. */
function unfilter(data: Uint8Array, stride: number, pixel: number): Uint8Array {
	const rows = Math.floor(data.length / (stride + 1));
	const out = new Uint8Array(rows * stride);
	for (let y = 0; y < rows; y += 1) {
		const filter = data[y * (stride + 1)] ?? 0;
		const from = y * (stride + 1) + 1;
		const to = y * stride;
		for (let x = 0; x < stride; x += 1) {
			const left = x >= pixel ? (out[to + x - pixel] ?? 0) : 0;
			const up = y > 0 ? (out[to + x - stride] ?? 0) : 0;
			const corner = y > 0 && x >= pixel ? (out[to + x - stride - pixel] ?? 0) : 0;
			const add = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0][filter] ?? 0;
			out[to + x] = ((data[from + x] ?? 0) + add) & 0xff;
		}
	}
	return out;
}

export function readPng(file: Buffer): Picture {
	if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG');
	let [width, height, kind] = [0, 0, 0];
	let palette: Uint8Array = new Uint8Array();
	const parts: Buffer[] = [];
	for (let at = 8; at < file.length;) {
		const length = file.readUInt32BE(at);
		const name = file.toString('latin1', at + 4, at + 8);
		const body = file.subarray(at + 8, at + 8 + length);
		if (name === 'IHDR') [width, height, kind] = [body.readUInt32BE(0), body.readUInt32BE(4), body[9] ?? 0];
		if (name === 'PLTE') palette = body;
		if (name === 'IDAT') parts.push(body);
		at += length + 12;
	}
	const pixel = kind === 3 ? 1 : kind === 6 ? 4 : 3;
	const bytes = unfilter(inflateSync(Buffer.concat(parts)), width * pixel, pixel);
	const rgb = new Uint8Array(width * height * 3);
	for (let at = 0; at < width * height; at += 1)
		for (let channel = 0; channel < 3; channel += 1)
			rgb[at * 3 + channel] = (kind === 3 ? palette[(bytes[at] ?? 0) * 3 + channel] : bytes[at * pixel + channel]) ?? 0;
	return { width, height, rgb };
}

const CRCS = Uint32Array.from({ length: 256 }, (_, n) => {
	let c = n;
	for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
	return c >>> 0;
});

function chunk(name: string, body: Uint8Array): Buffer {
	const out = Buffer.alloc(body.length + 12);
	out.writeUInt32BE(body.length, 0);
	out.write(name, 4, 'latin1');
	out.set(body, 8);
	let crc = 0xffffffff;
	for (const byte of out.subarray(4, body.length + 8)) crc = (CRCS[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
	out.writeUInt32BE((crc ^ 0xffffffff) >>> 0, body.length + 8);
	return out;
}

/** The commonest colours (in steps of eight, each as its average), and for every step the nearest of them. */
function paletteOf({ rgb }: Picture): { readonly colours: Uint8Array; readonly nearest: (at: number) => number } {
	const stepOf = (at: number): number => (((rgb[at] ?? 0) >> 3) << 10) | (((rgb[at + 1] ?? 0) >> 3) << 5) | ((rgb[at + 2] ?? 0) >> 3);
	const counts = new Uint32Array(32768);
	const sums = new Float64Array(32768 * 3);
	for (let at = 0; at < rgb.length; at += 3) {
		const step = stepOf(at);
		counts[step] = (counts[step] ?? 0) + 1;
		for (let channel = 0; channel < 3; channel += 1) sums[step * 3 + channel] = (sums[step * 3 + channel] ?? 0) + (rgb[at + channel] ?? 0);
	}
	const mean = (step: number, channel: number): number => Math.round((sums[step * 3 + channel] ?? 0) / (counts[step] ?? 1));
	const steps = [...counts.keys()].filter((step) => counts[step] !== 0).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
	const apart = (a: number, b: number): number => (mean(a, 0) - mean(b, 0)) ** 2 + (mean(a, 1) - mean(b, 1)) ** 2 + (mean(a, 2) - mean(b, 2)) ** 2;
	const chosen = steps.slice(0, COMMON);
	const rest = steps.slice(COMMON).map((step) => ({ step, distance: Math.min(...chosen.map((one) => apart(step, one))) }));
	while (chosen.length < Math.min(COLOURS, steps.length)) {
		const next = rest.reduce((a, b) => (b.distance > a.distance ? b : a));
		chosen.push(next.step);
		for (const one of rest) one.distance = Math.min(one.distance, apart(one.step, next.step));
	}
	const colours = Uint8Array.from(chosen.flatMap((step) => [mean(step, 0), mean(step, 1), mean(step, 2)]));
	const known = new Int16Array(32768).fill(-1);
	function nearest(at: number): number {
		const step = stepOf(at);
		if ((known[step] ?? -1) >= 0) return known[step] ?? 0;
		let [best, least] = [0, Infinity];
		for (let index = 0; index < chosen.length; index += 1) {
			let distance = 0;
			for (let channel = 0; channel < 3; channel += 1) distance += (mean(step, channel) - (colours[index * 3 + channel] ?? 0)) ** 2;
			if (distance < least) [best, least] = [index, distance];
		}
		known[step] = best;
		return best;
	}
	return { colours, nearest };
}

export function writePng(picture: Picture): Buffer {
	const { width, height } = picture;
	const { colours, nearest } = paletteOf(picture);
	const rows = new Uint8Array(height * (width + 1));
	for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = nearest((y * width + x) * 3);
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, 3, 0, 0, 0], 8);
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', head),
		chunk('PLTE', colours),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
		chunk('IEND', new Uint8Array())
	]);
}

/** The upper part, at most `most` pixels high. */
export const cropped = ({ width, height, rgb }: Picture, most: number): Picture =>
	height <= most ? { width, height, rgb } : { width, height: most, rgb: rgb.subarray(0, width * most * 3) };

/** Half the size; each pixel is the mean of four. */
export function halved({ width, height, rgb }: Picture): Picture {
	const [w, h] = [width >> 1, height >> 1];
	const out = new Uint8Array(w * h * 3);
	for (let y = 0; y < h; y += 1)
		for (let x = 0; x < w * 3; x += 1) {
			const at = y * 2 * width * 3 + Math.floor(x / 3) * 6 + (x % 3);
			out[y * w * 3 + x] = ((rgb[at] ?? 0) + (rgb[at + 3] ?? 0) + (rgb[at + width * 3] ?? 0) + (rgb[at + width * 3 + 3] ?? 0) + 2) >> 2;
		}
	return { width: w, height: h, rgb: out };
}

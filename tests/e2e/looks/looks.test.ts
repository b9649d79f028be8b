/** The eye of the screenshot tests: it sees a moved word, and passes over rounding. */
import { describe, expect, it } from 'vitest';
import { differences } from './differences.ts';
import { cropped, halved, readPng, writePng, type Picture } from './png.ts';

const sheet = (width: number, height: number, ink: (x: number, y: number) => number): Picture => {
	const rgb = new Uint8Array(width * height * 3);
	for (let at = 0; at < width * height; at += 1) rgb.fill(ink(at % width, Math.floor(at / width)), at * 3, at * 3 + 3);
	return { width, height, rgb };
};
const box = (left: number) => (x: number, y: number) => (x >= left && x < left + 8 && y >= 4 && y < 12 ? 20 : 250);

describe('screenshots', () => {
	it('come back from a file as they went in, but for a rounding of colours', () => {
		const picture = sheet(40, 20, box(5));
		const again = readPng(writePng(picture));
		expect([again.width, again.height]).toEqual([40, 20]);
		expect(differences(again, picture).share).toBe(0);
	});
	it('see what moved by more than a pixel, and not a smoothed edge', () => {
		expect(differences(sheet(40, 20, box(9)), sheet(40, 20, box(5))).share).toBeGreaterThan(0.05);
		expect(differences(sheet(40, 20, box(6)), sheet(40, 20, box(5))).share).toBe(0);
	});
	it('see a page that grew, and one that is narrower', () => {
		expect(differences(sheet(40, 30, box(5)), sheet(40, 20, box(5))).share).toBeGreaterThan(0.3);
		expect(differences(sheet(30, 20, box(5)), sheet(40, 20, box(5))).share).toBe(1);
	});
	it('are cut and halved', () => {
		expect(cropped(sheet(40, 30, box(5)), 20).height).toBe(20);
		const half = halved(sheet(40, 20, () => 100));
		expect([half.width, half.height, half.rgb[0]]).toEqual([20, 10, 100]);
	});
});

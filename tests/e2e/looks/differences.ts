/** Where two pictures differ for the eye: a pixel counts when neither it nor a neighbour looks like the other's, so that smoothed edges and rounded palettes do not. */
import type { Picture } from './png.ts';

export interface Differences {
	/** Share of pixels that differ, 0 to 1; 1 where the widths differ. */
	readonly share: number;
	/** The present picture, faded, with what differs in red. */
	readonly shown: Picture;
}

/** Largest difference of a channel that still passes for the same. */
const ALIKE = 40;

function far(one: Picture, at: number, other: Picture, x: number, y: number): boolean {
	if (x < 0 || y < 0 || x >= other.width || y >= other.height) return true;
	const there = (y * other.width + x) * 3;
	for (let channel = 0; channel < 3; channel += 1) if (Math.abs((one.rgb[at + channel] ?? 0) - (other.rgb[there + channel] ?? 0)) > ALIKE) return true;
	return false;
}

/** No pixel of the other around this place looks like this one's. */
function alone(one: Picture, other: Picture, x: number, y: number): boolean {
	const at = (y * one.width + x) * 3;
	if (!far(one, at, other, x, y)) return false;
	for (let dy = -1; dy <= 1; dy += 1) for (let dx = -1; dx <= 1; dx += 1) if (!far(one, at, other, x + dx, y + dy)) return false;
	return true;
}

export function differences(present: Picture, stored: Picture): Differences {
	const shown = { width: present.width, height: present.height, rgb: new Uint8Array(present.rgb.length) };
	let count = 0;
	for (let y = 0; y < present.height; y += 1)
		for (let x = 0; x < present.width; x += 1) {
			const at = (y * present.width + x) * 3;
			const differs = y >= stored.height || alone(present, stored, x, y) || alone(stored, present, x, y);
			if (differs) count += 1;
			for (let channel = 0; channel < 3; channel += 1)
				shown.rgb[at + channel] = differs ? (channel === 0 ? 220 : 0) : 255 - ((255 - (present.rgb[at + channel] ?? 0)) >> 2);
		}
	const missing = Math.max(0, stored.height - present.height) * stored.width;
	const share = present.width === stored.width ? (count + missing) / (present.width * Math.max(present.height, stored.height)) : 1;
	return { share, shown };
}

/** How many findings and departments a brief of one A4 page holds: it begins with the most and drops the last until the sheet is no higher than a page. */

import { LEAST, smaller, type Fitting } from './fitting.ts';

/** Height of A4 without the margins that print.css gives the page, in mm; half a line is left for the rounding of another printer. */
const PAGE_MM = 297 - 14 - 16 - 3;
/** CSS pixels in a millimetre. */
const PX_IN_MM = 96 / 25.4;
/** Height of a sheet's content in mm, without its padding. On screen it is as wide as on paper, except in narrow windows, where nothing can be told. */
function contentHeight(sheet: HTMLElement): number | null {
	if (sheet.getBoundingClientRect().width < 200 * PX_IN_MM) return null;
	const parts = [...sheet.children].map((part) => part.getBoundingClientRect());
	const top = Math.min(...parts.map((part) => part.top));
	const foot = sheet.querySelector(':scope > footer')?.getBoundingClientRect();
	const bottom = Math.max(...parts.filter((part) => part.top !== foot?.top).map((part) => part.bottom));
	return (bottom - top + (foot?.height ?? 0)) / PX_IN_MM;
}

export class OnePage {
	#fitting = $state.raw<Fitting>(LEAST);
	#most: Fitting;

	constructor(most: Fitting) {
		this.#most = most;
		this.#fitting = most;
	}
	get findings(): number {
		return this.#fitting.findings;
	}
	get units(): number {
		return this.#fitting.units;
	}
	/** New rows: begins with the most again. */
	reset(): void {
		this.#fitting = this.#most;
	}
	/** Drops one line if the sheet is too high; to be called again after the page has changed. */
	fit(sheet: HTMLElement): void {
		const high = contentHeight(sheet);
		if (high === null || high <= PAGE_MM) return;
		const next = smaller(this.#fitting);
		if (next !== null) this.#fitting = next;
	}
}

/** A part's headings and paragraphs as reading views, each with its section and the headings above it. */
import type { Document, HeadingBlock } from '../../model/document.ts';
import type { Place, Span } from '../../model/span.ts';
import { sectionsOf } from '../../document/sections.ts';
import type { SectionRole } from '../../document/sections.ts';
import { unitOfHeading } from '../../text/money.ts';
import type { MoneyUnit } from '../../text/money.ts';
import { placeOf, readingForm, viewOf } from '../../text/view.ts';
import type { View } from '../../text/view.ts';

export interface Passage {
	readonly view: View;
	readonly kind: 'heading' | 'paragraph';
	readonly role: SectionRole;
	/** Titles above, outermost first, in reading form; a heading's own title is the last. */
	readonly titles: readonly string[];
	/** The unit that a heading or a line of its own gives for amounts printed without one (单位：万元), with its place. */
	readonly unit: UnitInForce | null;
}

export interface UnitInForce {
	readonly unit: MoneyUnit;
	readonly place: Place;
}

/** Titles in force at a block: a heading ends those of its own and lower levels. */
function titlesBelow(above: { level: number; title: string }[], heading: HeadingBlock): void {
	while ((above.at(-1)?.level ?? 0) >= heading.level) above.pop();
	above.push({ level: heading.level, title: readingForm(heading.title) });
}

/** Noise inside one span; both lists are sorted, so the search starts where the last one ended. */
function noiseWithin(noise: readonly Span[], span: Span, from: number): { holes: Span[]; next: number } {
	let next = from;
	while (next < noise.length && (noise[next]?.end ?? 0) <= span.start) next += 1;
	const holes: Span[] = [];
	for (let at = next; at < noise.length && (noise[at]?.start ?? 0) < span.end; at += 1) {
		const hole = noise[at];
		if (hole) holes.push(hole);
	}
	return { holes, next };
}

/** Longer lines speak of money instead of naming its unit. */
const LONGEST_UNIT_LINE = 40;

function unitNamedIn(view: View, kind: Passage['kind']): UnitInForce | null {
	if (view.text.length > LONGEST_UNIT_LINE || (kind === 'paragraph' && !/单位/.test(view.text))) return null;
	const unit = unitOfHeading(view.text);
	return unit ? { unit, place: placeOf(view, 0, view.text.length) } : null;
}

/** All headings and paragraphs of a part, in reading order. Tables are left to the reader of forms. */
export function passagesOf(document: Document, part: { readonly blocks: Document['blocks'] }): Passage[] {
	const passages: Passage[] = [];
	const above: { level: number; title: string }[] = [];
	let nextNoise = 0;
	let unit: UnitInForce | null = null;
	for (const section of sectionsOf(part.blocks)) {
		for (const block of section.blocks) {
			if (block.kind === 'heading') titlesBelow(above, block);
			if (block.kind === 'table') continue;
			const { holes, next } = noiseWithin(document.noise, block, nextNoise);
			nextNoise = next;
			const view = viewOf(document.text, block, holes);
			if (view.text === '') continue;
			unit = unitNamedIn(view, block.kind) ?? unit;
			passages.push({ view, kind: block.kind, role: section.role, titles: above.map(({ title }) => title), unit });
		}
	}
	return passages;
}

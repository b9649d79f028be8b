/** The unit whose pages a public page stands among: 首页 >> 部门信息公开 >> 某县交通运输局 >> 正文. It published the page, which says less than a name in the report. */
import type { Span } from '../../model/span.ts';
import { placeOf } from '../../text/view.ts';
import type { NamedUnit } from './composition.ts';
import { printedLines } from './printed-lines.ts';
import type { Reference } from './reference.ts';
import { hasRegion, splitRegion } from './regions.ts';
import { parseUnitName } from './unit-name.ts';

/** A page head is over by then. Lines. */
const HEAD_LINES = 16;
const STEP = /[^>»›/|]{4,32}/g;

/** Units with a region among the steps of the breadcrumbs at the head of a stretch, the innermost first. */
export function breadcrumbUnits(source: string, span: Span, reference: Reference): NamedUnit[] {
	return printedLines(source, span, HEAD_LINES).flatMap(({ view }) => {
		if (!/首页.*[>»›]/.test(view.text)) return [];
		const units = [...view.text.matchAll(STEP)].flatMap((step): NamedUnit[] => {
			const unit = parseUnitName(step[0], reference);
			if (unit === null || !hasRegion(splitRegion(unit.name, reference).region) || /人民政府$/.test(unit.name)) return [];
			const from = step.index + unit.start;
			return [{ name: unit.name, place: placeOf(view, from, from + unit.name.length) }];
		});
		return units.reverse();
	});
}

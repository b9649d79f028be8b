/** Who a part of a document is of, which year it evaluates and which project: each with the words it stands on. */
import type { Block, Document } from '../../model/document.ts';
import type { RegionName, ReportFacts } from '../../model/facts.ts';
import type { Place, Span } from '../../model/span.ts';
import type { Layout, ReportKind } from '../../model/vocabulary.ts';
import { readingForm, viewOf } from '../../text/view.ts';
import { breadcrumbUnits } from './breadcrumb.ts';
import { bodyLines, composedUnits, signature, subjectUnits, type NamedUnit } from './composition.ts';
import { aliasesOf, chooseDepartment, nameKey, type Candidate, type DepartmentEvidence } from './department.ts';
import { ALONE, yearOfBody, yearOfHead, type EvaluatedYear } from './evaluated-year.ts';
import type { FieldKind } from './field-labels.ts';
import { Fields } from './fields.ts';
import type { PrintedLine } from './printed-lines.ts';
import type { Reference } from './reference.ts';
import { cityOfZone, countRegions, hasRegion, inferRegion, NO_REGION, splitRegion } from './regions.ts';
import { findTitles, readTitle, type Title } from './titles.ts';

/** What identity needs of a part of a document. */
export interface IdentifiedPart extends Span {
	readonly kind: ReportKind;
	readonly layout: Layout;
	readonly title: Place | null;
	readonly blocks: readonly Block[];
}

export type Identity = Pick<
	ReportFacts,
	'department' | 'department_at' | 'department_evidence' | 'department_aliases' | 'region' | 'region_inferred' | 'year' | 'year_at' | 'project' | 'project_at'
>;

/** A part as identity reads it: its stretch of the text, cut into what is asked for, once. */
interface PartReading {
	readonly part: IdentifiedPart;
	/** The part's own text, and for the first part the page head before it. */
	readonly stretch: Span;
	readonly titles: readonly Title[];
	readonly fields: Fields;
	readonly lines: readonly PrintedLine[];
}

function readPart(document: Document, part: IdentifiedPart, all: readonly IdentifiedPart[], reference: Reference): PartReading {
	const { text } = document;
	const stretch = part.start === (all[0]?.start ?? part.start) ? { start: 0, end: part.end } : { start: part.start, end: part.end };
	const marked = part.title === null ? [] : [readTitle(viewOf(text, part.title), reference)];
	return {
		part,
		stretch,
		titles: [...marked, ...findTitles(text, stretch, reference)],
		fields: new Fields(text, stretch, part.blocks),
		lines: bodyLines(text, stretch)
	};
}

const candidates = (units: readonly (NamedUnit | null)[], evidence: DepartmentEvidence): Candidate[] =>
	units.flatMap((unit) => (unit === null ? [] : [{ name: unit.name, place: unit.place, evidence }]));

/** Names in a part in the order of belief; the last one is who published the page. A project form is of the unit that its fields name (单位名称, else 实施单位), before the page's title. */
function namesIn(document: Document, { part, stretch, titles, fields, lines }: PartReading, reference: Reference): Candidate[] {
	const field = (...kinds: readonly Exclude<FieldKind, 'project'>[]): NamedUnit[] =>
		kinds.flatMap((kind) => fields.units(kind, reference)).map(({ text, value }) => ({ name: text, place: value }));
	const title = candidates(
		titles.map((one) => one.unit),
		'title'
	);
	const form = candidates(field('department', 'implementer'), 'form-field');
	return [
		...(part.kind === 'project' && part.layout === 'form' ? [...form, ...title] : [...title, ...form]),
		...candidates(field('authority', 'upper-authority'), 'form-field'),
		...candidates(composedUnits(lines, reference), 'unit-composition'),
		...candidates(field('source', 'site'), 'source-line'),
		...candidates([signature(document.text, stretch, reference)], 'signature'),
		...candidates(breadcrumbUnits(document.text, stretch, reference), 'source-line')
	];
}

/** Parts of the same file that may name a part's unit where it does not itself: the first, the one before and the one after. A bound keeps files of many forms linear. */
function neighbours(part: IdentifiedPart, all: readonly IdentifiedPart[]): readonly IdentifiedPart[] {
	const at = all.findIndex((one) => one.start === part.start);
	const near = [all[0], all[at - 1], all[at + 1]].filter((one): one is IdentifiedPart => one !== undefined && one.start !== part.start);
	return [...new Set(near)];
}

/** The part's own unit, completed or supplied by its neighbours in the file where it prints none with a region. */
function departmentOf(document: Document, own: readonly Candidate[], others: () => readonly PartReading[], reference: Reference): Candidate | null {
	const certain = chooseDepartment(own, reference);
	if (certain !== null && hasRegion(splitRegion(certain.name, reference).region)) return certain;
	return chooseDepartment([...own, ...others().flatMap((other) => namesIn(document, other, reference))], reference);
}

/** Where a form prints its year: from its title on. UTF-16 units. */
const FORM_HEAD = 160;
function headOfForm(document: Document, part: IdentifiedPart): Span | null {
	if (part.layout !== 'form') return null;
	const start = part.title?.start ?? part.start;
	return { start, end: Math.min(part.end, start + FORM_HEAD, document.text.length) };
}

/** The strongest of titles and head of a form: the form's own (2021年度) goes before a page's title. */
function headYear(document: Document, { part, titles }: PartReading): EvaluatedYear | null {
	const read = (span: Span): EvaluatedYear[] => [yearOfHead(document.text, span)].filter((year) => year !== null);
	const head = headOfForm(document, part);
	const ofForm = (head === null ? [] : read(head)).filter((year) => year.weight >= ALONE);
	const heads = [...titles.flatMap((title) => read(title.span)), ...ofForm];
	return heads.sort((a, b) => b.weight - a.weight)[0] ?? null;
}
const bodyYear = (document: Document, { stretch }: PartReading): EvaluatedYear | null => yearOfBody(document.text, stretch);

/** The year of a part's own head; of a part without one (附：情况说明) that of its neighbours' heads before what its body speaks of. */
function yearOf(document: Document, own: PartReading, others: () => readonly PartReading[]): EvaluatedYear | null {
	const year = headYear(document, own);
	if (year !== null) return year;
	const near = others();
	const first = <T>(read: (reading: PartReading) => T | null): T | null => near.reduce<T | null>((found, reading) => found ?? read(reading), null);
	return first((reading) => headYear(document, reading)) ?? bodyYear(document, own) ?? first((reading) => bodyYear(document, reading));
}

function projectOf({ part, fields, titles }: PartReading): { project: string; place: Place } | null {
	if (part.kind !== 'project') return null;
	const field = fields.projects()[0];
	if (field !== undefined) return { project: field.text, place: field.value };
	const named = titles.flatMap(({ project }) => (project === null ? [] : [{ project: readingForm(project.quote), place: project }]));
	const first = named[0];
	// of a title over two lines the second one alone names the end of the project only
	return first === undefined ? null : (named.find(({ project }) => project.length > first.project.length && project.endsWith(first.project)) ?? first);
}

/** 「某县人民政府门户网站」 at the top of a page says where its units are. */
const PORTAL = /([\u4e00-\u9fa5]{2,13}[省市县区州盟旗])(?:人民)?政府(?:信息公开|门户)?(?:门户)?网站?/;
/** How far into a part a site's name can stand, and how much of a part is counted for the regions that it names. UTF-16 units. */
const PORTAL_WITHIN = 300;
const COUNTED = 20_000;

/** The region printed with the unit's name; where that has none, the one of a title, of the publishing unit or of the site's name. A title that prints the same county with its city completes it. */
function regionOf(
	document: Document,
	chosen: Candidate | null,
	{ part, stretch, titles }: PartReading,
	own: readonly Candidate[],
	reference: Reference
): RegionName {
	const named = chosen === null ? NO_REGION : splitRegion(chosen.name, reference).region;
	const portal = PORTAL.exec(readingForm(document.text.slice(stretch.start, part.start + PORTAL_WITHIN)))?.[1];
	const hints = [
		...titles.flatMap((title) => title.region ?? []),
		...own.map((one) => splitRegion(one.name, reference).region),
		...(portal === undefined ? [] : [splitRegion(portal, reference).region])
	].filter(hasRegion);
	if (!hasRegion(named)) return hints[0] ?? NO_REGION;
	const fuller = hints.find((hint) => hint.county !== null && hint.county === named.county && hint.city !== null);
	return named.city === null && fuller !== undefined ? fuller : named;
}

/** Other names: the same unit printed otherwise, the names of 决算单位构成, and names in subject position. */
function otherNames(chosen: Candidate, { lines }: PartReading, own: readonly Candidate[], reference: Reference): readonly string[] {
	const key = nameKey(chosen.name, reference);
	const printed = own.filter((one) => one.evidence === 'unit-composition' || nameKey(one.name, reference) === key).map((one) => one.name);
	return aliasesOf(chosen.name, [...printed, ...subjectUnits(lines, reference).map((one) => one.name)]);
}

/**
 * Identity of one part: unit by title, form field, 决算单位构成, source line, signature (in that order), region as printed and what the
 * gazetteer adds, year evaluated, project. Everything absent is null; nothing is guessed from a bare 区.
 */
export function identify(document: Document, part: IdentifiedPart, all: readonly IdentifiedPart[], reference: Reference): Identity {
	const reading = readPart(document, part, all, reference);
	const others = (): readonly PartReading[] => neighbours(part, all).map((other) => readPart(document, other, all, reference));
	const own = namesIn(document, reading, reference);
	const chosen = departmentOf(document, own, others, reference);
	const year = yearOf(document, reading, others);
	const project = projectOf(reading);
	const region = regionOf(document, chosen, reading, own, reference);
	const counted = (): ReadonlyMap<string, number> =>
		countRegions(readingForm(document.text.slice(reading.stretch.start, Math.min(reading.stretch.end, reading.stretch.start + COUNTED))), reference);
	const zone = chosen === null || hasRegion(region) ? null : cityOfZone(chosen.name, reference);
	const inferred = zone ?? inferRegion(region, counted, reference);
	return {
		department: chosen?.name ?? null,
		...(chosen === null
			? {}
			: { department_at: chosen.place, department_evidence: chosen.evidence, department_aliases: otherNames(chosen, reading, own, reference) }),
		region,
		...(inferred === null ? {} : { region_inferred: inferred }),
		year: year?.year ?? null,
		...(year === null ? {} : { year_at: year.place }),
		project: project?.project ?? null,
		...(project === null ? {} : { project_at: project.place })
	};
}

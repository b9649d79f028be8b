/** Who a part of a document is of, which year it evaluates and which project: each with the words it stands on. */
import type { Block, Document } from '../../model/document.ts';
import type { RegionName, ReportFacts } from '../../model/facts.ts';
import type { Place, Span } from '../../model/span.ts';
import type { Layout, ReportKind } from '../../model/vocabulary.ts';
import { readingForm, viewOf } from '../../text/view.ts';
import { composedUnits, signature, subjectUnits, type NamedUnit } from './composition.ts';
import { aliasesOf, chooseDepartment, nameKey, type Candidate, type DepartmentEvidence } from './department.ts';
import { ALONE, yearOfBody, yearOfHead, type EvaluatedYear } from './evaluated-year.ts';
import { Fields, type FieldKind } from './fields.ts';
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

/** Titles of a part: the one that marks it, then those that the head of its text prints. */
function titlesOf(document: Document, part: IdentifiedPart, reference: Reference): Title[] {
	const marked = part.title === null ? [] : [readTitle(viewOf(document.text, part.title), reference)];
	return [...marked, ...findTitles(document.text, part, reference)];
}

const candidates = (units: readonly (NamedUnit | null)[], evidence: DepartmentEvidence): Candidate[] =>
	units.flatMap((unit) => (unit === null ? [] : [{ name: unit.name, place: unit.place, evidence }]));

/** Names in one stretch of text in the order of belief. A project form is of the unit that carries the project out: 实施单位 goes before the page's title. */
function namesIn(document: Document, span: Span, part: IdentifiedPart, titles: readonly Title[], reference: Reference): Candidate[] {
	const printed = new Fields(document.text, span, part.blocks);
	const fields = (kind: Exclude<FieldKind, 'project'>): NamedUnit[] =>
		printed.units(kind, reference).map((field) => ({ name: field.text, place: field.value }));
	const title = candidates(
		titles.map((one) => one.unit),
		'title'
	);
	const department = candidates(fields('department'), 'form-field');
	const implementer = candidates(fields('implementer'), 'form-field');
	const form = part.kind === 'project' ? [...implementer, ...department] : [...department, ...implementer];
	const authority = candidates([...fields('authority'), ...fields('upper-authority')], 'form-field');
	const body = candidates(composedUnits(document.text, span, reference), 'unit-composition');
	const source = candidates([...fields('source'), ...fields('site')], 'source-line');
	const signed = candidates([signature(document.text, span, reference)], 'signature');
	const head = part.kind === 'project' && part.layout === 'form' ? [...form, ...title] : [...title, ...form];
	return [...head, ...authority, ...body, ...source, ...signed];
}

/** The stretch of the file that speaks for a part: its own, and the page head before the first part. */
function ownStretch(part: IdentifiedPart, all: readonly IdentifiedPart[]): Span {
	return part.start === (all[0]?.start ?? part.start) ? { start: 0, end: part.end } : { start: part.start, end: part.end };
}

/** Parts of the same file that may name a part's unit where it does not itself: the first, the one before and the one after. A bound keeps files of many forms linear. */
function neighbours(part: IdentifiedPart, all: readonly IdentifiedPart[]): readonly IdentifiedPart[] {
	const at = all.findIndex((one) => one.start === part.start);
	const near = [all[0], all[at - 1], all[at + 1]].filter((one): one is IdentifiedPart => one !== undefined && one.start !== part.start);
	return [...new Set(near)];
}

function departmentOf(
	document: Document,
	part: IdentifiedPart,
	all: readonly IdentifiedPart[],
	titles: readonly Title[],
	reference: Reference
): { chosen: Candidate | null; own: Candidate[] } {
	const own = namesIn(document, ownStretch(part, all), part, titles, reference);
	const certain = chooseDepartment(own, reference);
	if (certain !== null && hasRegion(splitRegion(certain.name, reference).region)) return { chosen: certain, own };
	const others = neighbours(part, all).flatMap((one) => namesIn(document, ownStretch(one, all), one, titlesOf(document, one, reference), reference));
	return { chosen: chooseDepartment([...own, ...others], reference), own };
}

/** Where a form prints its year: from its title on. UTF-16 units. */
const FORM_HEAD = 160;
function headOfForm(document: Document, part: IdentifiedPart): Span | null {
	if (part.layout !== 'form') return null;
	const start = part.title?.start ?? part.start;
	return { start, end: Math.min(part.end, start + FORM_HEAD, document.text.length) };
}

/** The strongest of titles and head of a form (the form's own (2021年度) goes before a page's title), else the body. */
function ownYear(document: Document, part: IdentifiedPart, all: readonly IdentifiedPart[], titles: readonly Title[]): EvaluatedYear | null {
	const read = (span: Span): EvaluatedYear[] => [yearOfHead(document.text, span)].filter((year) => year !== null);
	const head = headOfForm(document, part);
	const ofForm = (head === null ? [] : read(head)).filter((year) => year.weight >= ALONE);
	const heads = [...titles.flatMap((title) => read(title.span)), ...ofForm];
	return heads.sort((a, b) => b.weight - a.weight)[0] ?? yearOfBody(document.text, ownStretch(part, all));
}

/** A part's own year, else that of its neighbours in the file. */
function yearOf(
	document: Document,
	part: IdentifiedPart,
	all: readonly IdentifiedPart[],
	titles: readonly Title[],
	reference: Reference
): EvaluatedYear | null {
	const own = ownYear(document, part, all, titles);
	if (own !== null) return own;
	for (const other of neighbours(part, all)) {
		const year = ownYear(document, other, all, titlesOf(document, other, reference));
		if (year !== null) return year;
	}
	return null;
}

function projectOf(document: Document, part: IdentifiedPart, titles: readonly Title[]): { project: string; place: Place } | null {
	if (part.kind !== 'project') return null;
	const field = new Fields(document.text, part, part.blocks).projects()[0];
	if (field !== undefined) return { project: field.text, place: field.value };
	const place = titles.find((title) => title.project !== null)?.project ?? null;
	return place === null ? null : { project: readingForm(place.quote), place };
}

/**
 * Identity of one part: unit by title, form field, 决算单位构成, source line, signature (in that order), region as printed and what the
 * gazetteer adds, year evaluated, project. Everything absent is null; nothing is guessed from a bare 区.
 */
export function identify(document: Document, part: IdentifiedPart, all: readonly IdentifiedPart[], reference: Reference): Identity {
	const titles = titlesOf(document, { ...part, ...ownStretch(part, all) }, reference);
	const { chosen, own } = departmentOf(document, part, all, titles, reference);
	const year = yearOf(document, part, all, titles, reference);
	const project = projectOf(document, part, titles);
	const region = regionOf(document, part, all, chosen, titles, own, reference);
	const zone = chosen === null || hasRegion(region) ? null : cityOfZone(chosen.name, reference);
	const inferred = zone ?? inferRegion(region, () => countRegions(readingForm(regionStretch(document, part, all)), reference), reference);
	return {
		department: chosen?.name ?? null,
		...(chosen === null
			? {}
			: { department_at: chosen.place, department_evidence: chosen.evidence, department_aliases: otherNames(document, part, chosen, own, reference) }),
		region,
		...(inferred === null ? {} : { region_inferred: inferred }),
		year: year?.year ?? null,
		...(year === null ? {} : { year_at: year.place }),
		project: project?.project ?? null,
		...(project === null ? {} : { project_at: project.place })
	};
}

/** How much of a part is counted for the regions it names. UTF-16 units. */
const COUNTED = 20_000;
function regionStretch(document: Document, part: IdentifiedPart, all: readonly IdentifiedPart[]): string {
	const { start, end } = ownStretch(part, all);
	return document.text.slice(start, Math.min(end, start + COUNTED));
}

/** 「某县人民政府门户网站」 at the top of a page says where its units are. */
const PORTAL = /([\u4e00-\u9fa5]{2,13}[省市县区州盟旗])(?:人民)?政府(?:信息公开|门户)?(?:门户)?网站?/;

/** The region printed with the unit's name; where that has none, the one of a title, of the publishing unit or of the site's name. A title that prints the same county with its city completes it. */
function regionOf(
	document: Document,
	part: IdentifiedPart,
	all: readonly IdentifiedPart[],
	chosen: Candidate | null,
	titles: readonly Title[],
	own: readonly Candidate[],
	reference: Reference
): RegionName {
	const named = chosen === null ? NO_REGION : splitRegion(chosen.name, reference).region;
	const portal = PORTAL.exec(readingForm(document.text.slice(ownStretch(part, all).start, part.start + 300)))?.[1];
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
function otherNames(document: Document, part: IdentifiedPart, chosen: Candidate, own: readonly Candidate[], reference: Reference): readonly string[] {
	const key = nameKey(chosen.name, reference);
	const printed = own.filter((one) => one.evidence === 'unit-composition' || nameKey(one.name, reference) === key).map((one) => one.name);
	return aliasesOf(chosen.name, [...printed, ...subjectUnits(document.text, part, reference).map((one) => one.name)]);
}

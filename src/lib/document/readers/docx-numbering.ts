/** Automatic numbers of a Word document (一、 （一） 1.) as they are shown: they stand in no text of the file, and headings are read by them. */
import { walkXml } from './xml.ts';

interface Level {
	start: number;
	format: string;
	/** `%1、`, `（%2）`: %n is the number of level n. */
	pattern: string;
	suffix: string;
}
interface List {
	readonly abstract: string;
	readonly starts: Map<number, number>;
}
interface Definitions {
	readonly abstracts: Map<string, Map<number, Level>>;
	readonly lists: Map<string, List>;
	readonly styles: Map<string, { list: string | null; level: number | null; basedOn: string | null }>;
}

const DIGITS = '零一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** 11 → 十一, 21 → 二十一, 101 → 一百零一; up to 999. */
function chinese(number: number, digits: string, ten: string, hundred: string): string {
	if (number > 999) return String(number);
	const digit = (value: number): string => digits.charAt(value);
	if (number < 10) return digit(number);
	const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor((number % 100) / 10), number % 10];
	const high = hundreds > 0 ? `${digit(hundreds)}${hundred}` : '';
	const middle = tens > 0 ? `${tens === 1 && hundreds === 0 && digits === DIGITS ? '' : digit(tens)}${ten}` : hundreds > 0 && ones > 0 ? '零' : '';
	return `${high}${middle}${ones > 0 ? digit(ones) : ''}`;
}

function roman(number: number): string {
	const steps: readonly (readonly [number, string])[] = [
		[100, 'C'],
		[90, 'XC'],
		[50, 'L'],
		[40, 'XL'],
		[10, 'X'],
		[9, 'IX'],
		[5, 'V'],
		[4, 'IV'],
		[1, 'I']
	];
	let left = number;
	let written = '';
	for (const [value, sign] of steps) for (; left >= value && written.length < 20; left -= value) written += sign;
	return written;
}

const letter = (number: number, first: string): string =>
	String.fromCharCode(first.charCodeAt(0) + ((number - 1) % 26)).repeat(Math.min(4, Math.ceil(number / 26)));
const enclosed = (number: number, first: number, most: number): string =>
	number >= 1 && number <= most ? String.fromCharCode(first + number - 1) : String(number);

/** One number in a format of ECMA-376 (ST_NumberFormat); formats that reports do not use are written in digits. */
export function formatNumber(number: number, format: string): string {
	switch (format) {
		case 'chineseCounting':
		case 'chineseCountingThousand':
		case 'japaneseCounting':
		case 'taiwaneseCounting':
		case 'taiwaneseCountingThousand':
		case 'ideographDigital':
		case 'koreanCounting':
			return chinese(number, DIGITS, '十', '百');
		case 'chineseLegalSimplified':
		case 'japaneseLegal':
			return chinese(number, LEGAL, '拾', '佰');
		case 'ideographTraditional':
			return STEMS.charAt((number - 1) % STEMS.length);
		case 'decimalEnclosedCircle':
		case 'decimalEnclosedCircleChinese':
			return enclosed(number, 0x2460, 20);
		case 'decimalEnclosedParen':
			return enclosed(number, 0x2474, 20);
		case 'decimalFullWidth':
			return String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
		case 'decimalZero':
			return String(number).padStart(2, '0');
		case 'upperLetter':
			return letter(number, 'A');
		case 'lowerLetter':
			return letter(number, 'a');
		case 'upperRoman':
			return roman(number);
		case 'lowerRoman':
			return roman(number).toLowerCase();
		case 'bullet':
		case 'none':
			return '';
		default:
			return String(number);
	}
}

function readLists(xml: string, definitions: Definitions): void {
	let levels: Map<number, Level> | null = null;
	let level: Level | null = null;
	let list: { id: string; abstract: string; starts: Map<number, number> } | null = null;
	let overridden = 0;
	walkXml(xml, {
		open(name, attributes) {
			const value = (): string => attributes()['w:val'] ?? '';
			if (name === 'w:abstractNum') definitions.abstracts.set(attributes()['w:abstractNumId'] ?? '', (levels = new Map()));
			else if (name === 'w:num') list = { id: attributes()['w:numId'] ?? '', abstract: '', starts: new Map() };
			else if (name === 'w:lvl' && list === null)
				levels?.set(Number(attributes()['w:ilvl'] ?? 0), (level = { start: 1, format: 'decimal', pattern: '', suffix: '' }));
			else if (name === 'w:lvlOverride') overridden = Number(attributes()['w:ilvl'] ?? 0);
			else if (name === 'w:startOverride') list?.starts.set(overridden, Number(value()));
			else if (name === 'w:abstractNumId' && list) list.abstract = value();
			else if (level && name === 'w:start') level.start = Number(value());
			else if (level && name === 'w:numFmt') level.format = value();
			else if (level && name === 'w:lvlText') level.pattern = value();
			else if (level && name === 'w:suff') level.suffix = value() === 'space' ? ' ' : '';
		},
		close(name) {
			if (name === 'w:lvl') level = null;
			if (name === 'w:abstractNum') levels = null;
			if (name === 'w:num' && list) {
				definitions.lists.set(list.id, { abstract: list.abstract, starts: list.starts });
				list = null;
			}
		}
	});
}

function readStyles(xml: string, definitions: Definitions): void {
	let style: { list: string | null; level: number | null; basedOn: string | null } | null = null;
	walkXml(xml, {
		open(name, attributes) {
			if (name === 'w:style') definitions.styles.set(attributes()['w:styleId'] ?? '', (style = { list: null, level: null, basedOn: null }));
			else if (style && name === 'w:numId') style.list = attributes()['w:val'] ?? null;
			else if (style && name === 'w:ilvl') style.level = Number(attributes()['w:val'] ?? 0);
			else if (style && name === 'w:basedOn') style.basedOn = attributes()['w:val'] ?? null;
		},
		close(name) {
			if (name === 'w:style') style = null;
		}
	});
}

/** The counters of one document: asked paragraph by paragraph, in order. */
export class Numbering {
	readonly #definitions: Definitions;
	readonly #counters = new Map<string, number[]>();
	readonly #started = new Set<string>();

	constructor(definitions: Definitions) {
		this.#definitions = definitions;
	}

	/** List and level of a paragraph: its own, else those of its style or of the styles that it is based on. */
	#listOf(style: string | null, list: string | null, level: number | null): { list: string; level: number } | null {
		if (list !== null) return list === '0' ? null : { list, level: level ?? 0 };
		let here = style;
		for (let step = 0; here !== null && step < 12; step += 1) {
			const known = this.#definitions.styles.get(here);
			if (known !== undefined && known.list !== null) return known.list === '0' ? null : { list: known.list, level: level ?? known.level ?? 0 };
			here = known?.basedOn ?? null;
		}
		return null;
	}

	/** The number shown before a paragraph, blank without one. `list` and `level` are the paragraph's own numId and ilvl. */
	next(style: string | null, list: string | null, level: number | null): string {
		const found = this.#listOf(style, list, level);
		const known = found === null ? undefined : this.#definitions.lists.get(found.list);
		const levels = known === undefined ? undefined : this.#definitions.abstracts.get(known.abstract);
		const shown = found === null ? undefined : levels?.get(found.level);
		if (found === null || known === undefined || levels === undefined || shown === undefined) return '';
		const counters = this.#counters.get(known.abstract) ?? [];
		this.#counters.set(known.abstract, counters);
		const restart = known.starts.get(found.level);
		const first = `${found.list}/${found.level}`;
		if (restart !== undefined && !this.#started.has(first)) counters[found.level] = restart - 1;
		this.#started.add(first);
		counters[found.level] = (counters[found.level] ?? shown.start - 1) + 1;
		counters.length = found.level + 1;
		return `${shown.pattern.replace(/%(\d)/g, (_, digit: string) => this.#shownLevel(levels, counters, Number(digit) - 1))}${shown.suffix}`.replace(
			/[\ue000-\uf8ff]/g,
			''
		);
	}

	#shownLevel(levels: ReadonlyMap<number, Level>, counters: readonly number[], at: number): string {
		const level = levels.get(at);
		return level === undefined ? '' : formatNumber(counters[at] ?? level.start, level.format);
	}
}

/** From word/numbering.xml and word/styles.xml; blank where the document has none. */
export function parseNumbering(numberingXml: string, stylesXml: string): Numbering {
	const definitions: Definitions = { abstracts: new Map(), lists: new Map(), styles: new Map() };
	if (numberingXml !== '') {
		readLists(numberingXml, definitions);
		if (stylesXml !== '') readStyles(stylesXml, definitions);
	}
	return new Numbering(definitions);
}

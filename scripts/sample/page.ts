/** Writes a report's text and keeps, for every figure it prints, the fact that a reader should get from it, with its place. */
import type { Category, Dimension, Measure, ReportKind, Stage } from '../../src/lib/model/vocabulary.ts';
import { wanOfText, type MoneyUnit } from './money.ts';

export interface TruthAmount {
	category: Category;
	stage: Stage;
	value_wan: number;
	quote: string;
	start: number;
	end: number;
	year?: number;
	single?: true;
	change_of?: Stage;
	from_year?: number;
	accept_category?: readonly Category[];
	accept_stage?: readonly Stage[];
}
export interface TruthRate {
	measure: Measure;
	category: Category | null;
	what: string;
	stated_percent: number;
	quote: string;
	start: number;
	end: number;
	year?: number;
}
export interface TruthDimension {
	name: string;
	dimension: Dimension;
	max: number | null;
	score: number | null;
	quote: string;
	start: number;
	end: number;
}
export interface TruthIndicator {
	l1: string | null;
	l2: string | null;
	l3: string;
	target: string | null;
	actual: string | null;
	weight: number | null;
	score: number | null;
	reason: string | null;
	quote: string;
	start: number;
	end: number;
}
export interface TruthPlace {
	quote: string;
	start: number;
	end: number;
}

/** One report of a file, as it should be read. */
export interface TruthReport {
	kind: ReportKind;
	layout: 'narrative' | 'form';
	department: string;
	department_aliases: readonly string[];
	department_at: TruthPlace | null;
	region: { province: null; city: string | null; county: string };
	year: number;
	year_at: TruthPlace | null;
	project: string | null;
	headcount: { authorized: number | null; actual: number | null };
	amounts: TruthAmount[];
	optional_amounts: TruthAmount[];
	rates: TruthRate[];
	optional_rates: TruthRate[];
	scores: { total: number | null; total_max: number | null; grade: string | null; dimensions: TruthDimension[]; total_at: TruthPlace | null };
	indicators: TruthIndicator[];
}

/** A place that a planter wants to remember (the evidence of what it planted). */
export interface Marked extends TruthPlace {
	readonly name: string;
}

type Spanned = { quote: string; start: number; end: number };

export class Page {
	private readonly pieces: string[] = [];
	private length = 0;
	readonly reports: TruthReport[] = [];
	readonly marks: Marked[] = [];
	readonly frames = new Map<string, number>();
	/** Where the present report's figures are looked up first: `form`, `text`, `project0` … */
	place = 'text';

	get at(): number {
		return this.length;
	}

	text(): string {
		return this.pieces.join('');
	}

	write(text: string): TruthPlace {
		const start = this.length;
		this.pieces.push(text);
		this.length += text.length;
		return { quote: text, start, end: this.length };
	}

	line(text = ''): TruthPlace {
		const place = this.write(text);
		this.write('\n');
		return place;
	}

	used(frame: string): void {
		this.frames.set(frame, (this.frames.get(frame) ?? 0) + 1);
	}

	begin(report: TruthReport, place: string): void {
		this.reports.push(report);
		this.place = place;
	}

	get report(): TruthReport {
		const last = this.reports[this.reports.length - 1];
		if (!last) throw new Error('no report begun');
		return last;
	}

	mark(name: string, start: number): void {
		this.marks.push({ name, start, end: this.length, quote: '' });
	}

	amount(text: string, unit: MoneyUnit, fact: Pick<TruthAmount, 'category' | 'stage'> & Partial<TruthAmount>): void {
		const place = this.write(text);
		this.report.amounts.push({ ...fact, value_wan: fact.value_wan ?? wanOfText(text.replace(/[^\d.,-]/g, ''), unit), ...place });
	}

	rate(text: string, fact: Pick<TruthRate, 'measure' | 'category' | 'what'> & { optional?: boolean }): void {
		const place = this.write(text);
		const { optional, ...rest } = fact;
		(optional ? this.report.optional_rates : this.report.rates).push({ ...rest, stated_percent: Number(text.replace(/[^\d.]/g, '')), ...place });
	}

	/** Every fact and mark of the page: what a change of the text (wrapping, page marks) has to move. */
	private spans(): Spanned[] {
		return [
			...this.marks,
			...this.reports.flatMap((report) => [
				...report.amounts,
				...report.rates,
				...report.optional_amounts,
				...report.optional_rates,
				...report.scores.dimensions,
				...report.indicators,
				...[report.department_at, report.year_at, report.scores.total_at].filter((place) => place !== null)
			])
		];
	}

	/** Puts the text through a change that says for every old offset where it went. */
	finish(change: ((text: string) => { readonly text: string; moved(offset: number): number }) | null): string {
		const before = this.text();
		const after = change ? change(before) : { text: before, moved: (offset: number) => offset };
		for (const span of this.spans()) {
			const end = span.end > span.start ? after.moved(span.end - 1) + 1 : after.moved(span.end);
			span.start = after.moved(span.start);
			span.end = end;
			span.quote = after.text.slice(span.start, span.end);
		}
		return after.text;
	}
}

/** A stretch of a report's text, in UTF-16 units, end exclusive. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** A span with its words. For every place of every report `text.slice(start, end) === quote`. */
export interface Place extends Span {
	readonly quote: string;
}

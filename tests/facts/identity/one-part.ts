/** A text as a document of one part, for tests of identity. */
import { identify, type IdentifiedPart, type Identity } from '../../../src/lib/facts/identity/identify.ts';
import type { Reference } from '../../../src/lib/facts/identity/reference.ts';
import type { Document } from '../../../src/lib/model/document.ts';
import type { Layout, ReportKind } from '../../../src/lib/model/vocabulary.ts';

export const documentOf = (text: string): Document => ({ file: 'report.txt', format: 'txt', text, blocks: [], noise: [] });

export function partOf(text: string, kind: ReportKind, layout: Layout, start = 0, end = text.length): IdentifiedPart {
	return { start, end, kind, layout, title: null, blocks: [] };
}

export function identifyText(text: string, kind: ReportKind, layout: Layout, reference: Reference): Identity {
	const part = partOf(text, kind, layout);
	return identify(documentOf(text), part, [part], reference);
}

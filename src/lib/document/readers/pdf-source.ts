/** The bytes of a PDF to the text pieces and ruled lines of its pages: the only file that knows pdf.js. */
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- ambient types have to come along into every project that includes this file
/// <reference path="./untyped-modules.d.ts" />
import type { Piece } from './pdf-lines.ts';
import { pageRules, type Rule } from './pdf-rules.ts';
import { refuse, type Refusal } from './refusal.ts';

export interface PdfPage {
	readonly pieces: readonly Piece[];
	readonly rules: readonly Rule[];
}

export interface PdfResources {
	/** Adobe's character maps by name (`UniGB-UCS2-H`), for fonts that are not embedded: the bytes of pdfjs-dist/cmaps/<name>.bcmap. Without it such fonts read as nothing. */
	readonly characterMap?: (name: string) => Promise<Uint8Array>;
}

/** What pdf.js asks for character maps; `missing` is told where there is none to give. */
function mapFactory(load: PdfResources['characterMap'], missing: () => void): object {
	return class {
		async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
			if (load === undefined) missing();
			else return { cMapData: await load(name), isCompressed: true };
			throw new Error(`no character map ${name}`);
		}
	};
}

export interface PdfText {
	readonly pages: readonly PdfPage[];
	/** A font needed a character map that was not there: its words are lost. */
	readonly mapsMissing: boolean;
}

/**
 * pdf.js with its worker's code in the same thread: no worker file to serve, the same in Node and in the browser.
 * https://github.com/mozilla/pdf.js/blob/master/src/display/api.js (PDFWorker, globalThis.pdfjsWorker)
 */
async function loadPdfJs() {
	const [pdfjs, worker] = await Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), import('pdfjs-dist/legacy/build/pdf.worker.mjs')]);
	Object.assign(globalThis, { pdfjsWorker: worker });
	return pdfjs;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

function pieceOf(item: unknown): Piece | null {
	if (typeof item !== 'object' || item === null || !('str' in item) || !('transform' in item) || !('width' in item)) return null;
	const { str, transform, width } = item;
	if (typeof str !== 'string' || !Array.isArray(transform) || typeof width !== 'number') return null;
	const [a, b, c, d, x, y]: readonly unknown[] = transform;
	if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number' || typeof x !== 'number' || typeof y !== 'number')
		return null;
	// Turned text is a watermark or a stamp.
	if (Math.abs(b) > Math.abs(a) * 0.05) return null;
	return { text: str, x, y, width, height: Math.hypot(c, d) || Math.abs(a) };
}

/** Pages of a PDF, at most `most`; refused where it is encrypted or damaged. */
export async function openPdf(bytes: Uint8Array, resources: PdfResources, most: number): Promise<PdfText | Refusal> {
	const pdfjs = await loadPdfJs();
	let mapsMissing = false;
	const task = pdfjs.getDocument({
		// pdf.js takes the buffer for itself: a copy.
		data: Uint8Array.from(bytes),
		verbosity: 0,
		isEvalSupported: false,
		useSystemFonts: false,
		disableFontFace: true,
		useWorkerFetch: false,
		CMapReaderFactory: mapFactory(resources.characterMap, () => {
			mapsMissing = true;
		})
	});
	try {
		const document = await task.promise;
		const pages: PdfPage[] = [];
		for (let number = 1; number <= Math.min(most, document.numPages); number += 1) {
			const page = await document.getPage(number);
			const content = await page.getTextContent();
			const rules = pageRules(await page.getOperatorList(), pdfjs.OPS);
			pages.push({ pieces: content.items.flatMap((item) => pieceOf(item) ?? []), rules });
			page.cleanup();
		}
		return { pages, mapsMissing };
	} catch (error) {
		return refuse(nameOf(error) === 'PasswordException' ? 'encrypted-pdf' : 'damaged-pdf');
	} finally {
		await task.destroy();
	}
}

/** The first bytes of a file to its format: content first, the name only where the content leaves it open. */
import { strFromU8 } from 'fflate';

export type Sniffed =
	| { readonly kind: 'zip' | 'ole' | 'pdf' | 'rtf' | 'html' | 'web-archive' | 'csv' | 'md' | 'text' }
	| { readonly kind: 'picture'; readonly picture: string }
	| { readonly kind: 'archive'; readonly archive: string }
	| { readonly kind: 'data'; readonly data: string };

const SIGNATURES: readonly (readonly [readonly number[], Sniffed])[] = [
	[[0x50, 0x4b, 0x03, 0x04], { kind: 'zip' }],
	[[0x50, 0x4b, 0x05, 0x06], { kind: 'zip' }],
	[[0xd0, 0xcf, 0x11, 0xe0], { kind: 'ole' }],
	[[0x89, 0x50, 0x4e, 0x47], { kind: 'picture', picture: 'PNG' }],
	[[0xff, 0xd8, 0xff], { kind: 'picture', picture: 'JPEG' }],
	[[0x47, 0x49, 0x46, 0x38], { kind: 'picture', picture: 'GIF' }],
	[[0x49, 0x49, 0x2a, 0x00], { kind: 'picture', picture: 'TIFF' }],
	[[0x4d, 0x4d, 0x00, 0x2a], { kind: 'picture', picture: 'TIFF' }],
	[[0x52, 0x61, 0x72, 0x21], { kind: 'archive', archive: 'RAR' }],
	[[0x37, 0x7a, 0xbc, 0xaf], { kind: 'archive', archive: '7z' }],
	[[0x1f, 0x8b], { kind: 'archive', archive: 'gzip' }]
];

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);

/** Lower-case extension without its dot; blank without one. */
export const extensionOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** The head as Latin letters, zero bytes of UTF-16 left out: enough to see markup. */
const headOf = (bytes: Uint8Array): string =>
	strFromU8(
		bytes.subarray(0, 2048).filter((byte) => byte !== 0),
		true
	).replace(/^[\xef\xbb\xbf\xfe\xff\s]+/, '');

function isBitmap(bytes: Uint8Array): boolean {
	// "BM", file size, four zero bytes.
	return begins(bytes, [0x42, 0x4d]) && bytes.length > 26 && begins(bytes.subarray(6), [0, 0, 0, 0]);
}

/** Endings of files that programs write for programs. */
const OF_PROGRAMS =
	/^(?:json|jsonl|ndjson|geojson|xml|xsd|xsl|svg|ya?ml|toml|ini|cfg|conf|properties|env|log|sql|js|mjs|cjs|jsx|ts|tsx|css|scss|less|py|java|c|h|cpp|cs|go|rs|rb|php|pl|sh|bat|cmd|ps1|vbs|ipynb|lock|map|po|srt)$/;

/** JSON or XML that hides behind another name: markup or brackets at the front and no running text in them. */
function markupOf(head: string): string | null {
	if (/^[{[]\s*(?:["{[\]}]|-?\d+\s*[,\]])/.test(head)) return 'JSON';
	return /^<\?xml\b/i.test(head) ? 'XML' : null;
}

export function sniff(name: string, bytes: Uint8Array): Sniffed {
	const known = SIGNATURES.find(([signature]) => begins(bytes, signature));
	if (known) return known[1];
	if (isBitmap(bytes)) return { kind: 'picture', picture: 'BMP' };
	if (begins(bytes, [0x52, 0x49, 0x46, 0x46]) && begins(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50])) return { kind: 'picture', picture: 'WebP' };
	const head = headOf(bytes);
	if (head.slice(0, 1024).includes('%PDF-')) return { kind: 'pdf' };
	if (head.startsWith('{\\rtf')) return { kind: 'rtf' };
	if (/^MIME-Version:/i.test(head) || /<\?mso-application|<w:wordDocument|schemas\.microsoft\.com\/office\/word\/2003/.test(head))
		return { kind: 'web-archive' };
	const extension = extensionOf(name);
	if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table|div|p|title)\b/i.test(head)) return { kind: 'html' };
	if (/^html?$|^xhtml$/.test(extension)) return { kind: 'html' };
	if (OF_PROGRAMS.test(extension)) return { kind: 'data', data: `.${extension}` };
	const markup = markupOf(head);
	if (markup !== null) return { kind: 'data', data: markup };
	if (extension === 'csv' || extension === 'tsv') return { kind: 'csv' };
	return { kind: extension === 'md' || extension === 'markdown' ? 'md' : 'text' };
}

/** A web page to its text as shown: blocks as lines, tables with their cells; scripts, hidden parts and tables that only lay out the page are seen through. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { ReadText } from '../../model/document.ts';
import { decodeText } from './decode.ts';
import { LayoutWriter } from './layout-writer.ts';
import { isRefusal, type Refusal } from './refusal.ts';

const UNSEEN = new Set([
	'head',
	'script',
	'style',
	'noscript',
	'template',
	'iframe',
	'object',
	'select',
	'textarea',
	'svg',
	'math',
	'audio',
	'video',
	'canvas'
]);
const BLOCKS = new Set(
	'address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section ul title caption'.split(
		' '
	)
);
/** Elements deeper than this are read as if they stood at this depth: generated markup, no report. */
const DEEPEST = 4000;

const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;
const isText = (node: Tree.Node): node is Tree.TextNode => node.nodeName === '#text' && 'value' in node;
const attribute = (element: Tree.Element, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value;

const isHidden = (element: Tree.Element): boolean =>
	attribute(element, 'hidden') !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '');

/** Spans beyond what forms use are mistakes of an editor. */
function spanOf(element: Tree.Element, name: 'rowspan' | 'colspan'): number {
	const value = Number.parseInt(attribute(element, name) ?? '1', 10);
	return value >= 1 && value <= 1000 ? value : 1;
}

/** Tables that hold other tables, or a single cell, lay out the page: their cells are blocks. Found in one walk. */
function layoutTables(root: Tree.Document): ReadonlySet<Tree.Element> {
	const layout = new Set<Tree.Element>();
	const cells = new Map<Tree.Element, number>();
	const stack: { node: Tree.Node; table: Tree.Element | null }[] = [{ node: root, table: null }];
	for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
		const { node, table } = item;
		let within = table;
		if (isElement(node)) {
			if (node.tagName === 'table') {
				if (table !== null) layout.add(table);
				cells.set(node, 0);
				within = node;
			} else if ((node.tagName === 'td' || node.tagName === 'th') && table !== null) cells.set(table, (cells.get(table) ?? 0) + 1);
		}
		if ('childNodes' in node) for (const child of node.childNodes) stack.push({ node: child, table: within });
	}
	for (const [table, count] of cells) if (count <= 1) layout.add(table);
	return layout;
}

interface Step {
	readonly node: Tree.Node;
	readonly leaving: boolean;
	readonly depth: number;
	readonly inLayout: boolean;
	readonly preformatted: boolean;
}

function enter(element: Tree.Element, inLayout: boolean, writer: LayoutWriter): void {
	const name = element.tagName;
	if (name === 'br') writer.write('\n');
	else if (inLayout && /^(?:table|tr|td|th)$/.test(name)) writer.endLine();
	else if (name === 'table') writer.openTable();
	else if (name === 'tr') writer.openRow();
	else if (name === 'td' || name === 'th') writer.openCell(spanOf(element, 'rowspan'), spanOf(element, 'colspan'));
	else if (BLOCKS.has(name)) writer.endLine();
}

function leave(element: Tree.Element, inLayout: boolean, writer: LayoutWriter): void {
	const name = element.tagName;
	if (inLayout && /^(?:table|tr|td|th)$/.test(name)) writer.endLine();
	else if (name === 'table') writer.closeTable();
	else if (name === 'tr') writer.closeRow();
	else if (name === 'td' || name === 'th') writer.closeCell();
	else if (BLOCKS.has(name)) writer.endLine();
}

/** Line breaks of the source are blanks; a blank at the beginning of a line is not shown. */
function writeText(value: string, preformatted: boolean, writer: LayoutWriter): void {
	if (preformatted) return writer.write(value);
	const words = value.replace(/[\t\n\r\f ]+/g, ' ');
	writer.write(writer.atLineStart ? words.trimStart() : words);
}

function writePage(root: Tree.Document, writer: LayoutWriter): void {
	const layout = layoutTables(root);
	const stack: Step[] = [{ node: root, leaving: false, depth: 0, inLayout: false, preformatted: false }];
	for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
		const { node, leaving, depth, preformatted } = step;
		if (isText(node)) {
			writeText(node.value, preformatted, writer);
			continue;
		}
		let inLayout = step.inLayout;
		if (isElement(node)) {
			if (UNSEEN.has(node.tagName) || isHidden(node)) continue;
			if (node.tagName === 'table') inLayout = layout.has(node);
			if (leaving) {
				leave(node, inLayout, writer);
				continue;
			}
			enter(node, inLayout, writer);
			stack.push({ ...step, leaving: true });
		}
		if (!('childNodes' in node)) continue;
		const pre = preformatted || node.nodeName === 'pre';
		for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
			const child = node.childNodes[at];
			// Blank text between rows and cells is not shown.
			if (child === undefined || (isText(child) && /^(?:table|tbody|thead|tfoot|tr)$/.test(node.nodeName) && child.value.trim() === '')) continue;
			stack.push({ node: child, leaving: false, depth: Math.min(depth + 1, DEEPEST), inLayout, preformatted: pre });
		}
	}
}

/** A charset that the page itself declares goes before a guess; GB2312 and GBK are read as GB18030, which holds both. */
function decodePage(bytes: Uint8Array): { readonly text: string } | Refusal {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
	const declared = /<meta[^>]+charset\s*=\s*["']?\s*(gb2312|gbk|gb18030|utf-8)/i.exec(head)?.[1]?.toLowerCase();
	const guessed = decodeText(bytes);
	if (declared === undefined || (bytes[0] ?? 0) >= 0xef) return guessed;
	const text = new TextDecoder(declared.startsWith('gb') ? 'gb18030' : 'utf-8').decode(bytes);
	const wrong = text.match(/\ufffd/g)?.length ?? 0;
	return wrong <= 1 + text.length / 1000 ? { text } : guessed;
}

export function readHtml(bytes: Uint8Array): ReadText | Refusal {
	const decoded = decodePage(bytes);
	if (isRefusal(decoded)) return decoded;
	const writer = new LayoutWriter();
	writePage(parse(decoded.text), writer);
	const { text, tables } = writer.finish();
	return { format: 'html', text, tables };
}

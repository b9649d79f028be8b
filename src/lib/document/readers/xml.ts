/** A part of an office document to its tags and text, in order, by saxen; prefixes of the usual namespaces are kept as they stand. */
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- ambient types have to come along into every project that includes this file
/// <reference path="./untyped-modules.d.ts" />
import { Parser } from 'saxen';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlVisitor {
	open?(name: string, attributes: () => Attributes): void;
	close?(name: string): void;
	text?(words: string): void;
}

/** Walks the XML once. False where it is malformed; what was read until then has been visited. */
export function walkXml(xml: string, visitor: XmlVisitor): boolean {
	const parser = new Parser();
	let sound = true;
	parser.on('openTag', (name: string, attributes: () => Attributes, decode: (text: string) => string) => {
		visitor.open?.(name, () => Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [key, decode(value)])));
	});
	parser.on('closeTag', (name: string) => visitor.close?.(name));
	parser.on('text', (words: string, decode: (text: string) => string) => visitor.text?.(decode(words)));
	parser.on('cdata', (words: string) => visitor.text?.(words));
	parser.on('error', () => {
		sound = false;
	});
	parser.parse(xml);
	return sound;
}

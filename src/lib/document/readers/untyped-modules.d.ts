/** Types of what readers use of packages that bring none. */

declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
	export const WorkerMessageHandler: object;
}

declare module 'saxen' {
	type Decode = (text: string) => string;
	/** https://github.com/nikku/saxen#supported-hooks */
	export class Parser {
		on(event: 'openTag', handler: (name: string, attributes: () => Record<string, string>, decode: Decode, selfClosing: boolean) => void): this;
		on(event: 'closeTag', handler: (name: string) => void): this;
		on(event: 'text', handler: (words: string, decode: Decode) => void): this;
		on(event: 'cdata', handler: (words: string) => void): this;
		on(event: 'error' | 'warn', handler: (error: Error) => void): this;
		parse(xml: string): this;
	}
}

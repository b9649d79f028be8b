/** A word list with a meaning for each word, made into a matcher that finds the longest words of a text in one pass. */

export interface WordHit<Meaning> {
	readonly meaning: Meaning;
	readonly word: string;
	readonly start: number;
	readonly end: number;
}

interface Node<Meaning> {
	readonly next: Map<string, Node<Meaning>>;
	meaning?: Meaning;
}

export interface Lexicon<Meaning> {
	readonly words: ReadonlyMap<string, Meaning>;
	readonly root: Node<Meaning>;
}

/**
 * Spelled-out forms of a word with optional and alternative parts: `公务接待[费]`, `{日常|}公用{经费|支出}`.
 * `[x]` is `{x|}`. Parts do not nest.
 */
export function spellings(pattern: string): string[] {
	const open = pattern.search(/[[{]/);
	if (open < 0) return [pattern];
	const close = pattern.indexOf(pattern.charAt(open) === '[' ? ']' : '}', open);
	const inner = pattern.slice(open + 1, close);
	const choices = pattern.charAt(open) === '[' ? [inner, ''] : inner.split('|');
	const before = pattern.slice(0, open);
	return choices.flatMap((choice) => spellings(pattern.slice(close + 1)).map((rest) => before + choice + rest));
}

/** Builds the matcher. Where two patterns spell the same word, the later one counts. */
export function buildLexicon<Meaning>(entries: readonly (readonly [pattern: string, meaning: Meaning])[]): Lexicon<Meaning> {
	const words = new Map<string, Meaning>();
	const root: Node<Meaning> = { next: new Map() };
	for (const [pattern, meaning] of entries) {
		for (const word of spellings(pattern)) {
			words.set(word, meaning);
			let node = root;
			for (const character of word) {
				const next = node.next.get(character) ?? { next: new Map() };
				node.next.set(character, next);
				node = next;
			}
			node.meaning = meaning;
		}
	}
	return { words, root };
}

/** All words of a text, leftmost and longest first, not overlapping. Steps are bounded by text length × longest word. */
export function findWords<Meaning>(lexicon: Lexicon<Meaning>, text: string): WordHit<Meaning>[] {
	const hits: WordHit<Meaning>[] = [];
	let at = 0;
	while (at < text.length) {
		let node: Node<Meaning> | undefined = lexicon.root;
		let hit: WordHit<Meaning> | null = null;
		for (let end = at; node && end < text.length;) {
			node = node.next.get(text.charAt(end));
			end += 1;
			if (node?.meaning !== undefined) hit = { meaning: node.meaning, word: text.slice(at, end), start: at, end };
		}
		if (hit) hits.push(hit);
		at = hit ? hit.end : at + 1;
	}
	return hits;
}

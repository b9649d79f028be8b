/** Every note that a reader of running text writes has words in both languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { READING_NOTES, readingNote } from '../../src/lib/model/reading-notes.ts';

const NARRATIVE = 'src/lib/facts/narrative';
const WRITTEN = /'((?:subject|stage|unit|also|only|arrival|unnamed|budget) (?:from|not|in|source|budget|behind)[a-z ,:]*)'/g;

it('knows the notes of the sources', () => {
	const written = readdirSync(NARRATIVE).flatMap((file) => [...readFileSync(join(NARRATIVE, file), 'utf8').matchAll(WRITTEN)].map(([, note = '']) => note));
	expect(written.length).toBeGreaterThan(10);
	expect([...new Set(written)].filter((note) => READING_NOTES[note] === undefined)).toEqual([]);
});

it('says several notes of one fact, and leaves what it does not know', () => {
	expect(readingNote('subject from heading; stage from the clause before', 'zh')).toBe('事项取自所在标题；预算或执行承前句');
	expect(readingNote('单位取自“单位：万元”', 'zh')).toBe('单位取自“单位：万元”');
});

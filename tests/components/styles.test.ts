/** A page's own stylesheet stays with the reader who has once been there (all styles are one file in the build): its bare classes must not be another page's. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../../src');
function svelteFiles(folder: string): readonly string[] {
	return readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		return statSync(path).isDirectory() ? svelteFiles(path) : name.endsWith('.svelte') ? [path] : [];
	});
}
const files = svelteFiles(src).map((path) => ({ path: relative(src, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));
/** The folders whose markup a stylesheet is for. */
const OWN: Readonly<Record<string, readonly string[]>> = {
	report: ['components/report', 'routes/report', 'routes/catalogue'],
	catalogue: ['components/catalogue', 'routes/catalogue', 'routes/report'],
	data: ['components/data', 'routes/data'],
	brief: ['components/brief', 'components/paper', 'routes/brief', 'routes/letter', 'routes/circular']
};

/** Classes that alone begin a rule: `.sums td`, but not `table.sums td` or `.panel.wide`. */
const bareClasses = (css: string): readonly string[] => [...new Set([...css.matchAll(/^\.([a-z][\w-]*)(?=[\s,{>+~:])/gm)].map(([, name]) => name ?? ''))];
const uses = (text: string, name: string): boolean =>
	[...text.matchAll(/\sclass="([^"]*)"|\sclass:([\w-]+)/g)].some(([, list = '', one]) => one === name || list.split(/\s+/).includes(name));

describe('stylesheets of single pages', () => {
	it.each(Object.entries(OWN))('%s.css names no class that stands on another page', (sheet, own) => {
		const classes = bareClasses(readFileSync(join(src, `lib/components/styles/${sheet}.css`), 'utf8'));
		expect(classes.length).toBeGreaterThan(1);
		const others = files.filter(({ path }) => !own.some((folder) => path.includes(`${folder}/`)));
		expect(classes.flatMap((name) => others.filter(({ text }) => uses(text, name)).map(({ path }) => `.${name} in ${path}`))).toEqual([]);
	});
});

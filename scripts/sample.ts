/** npm run sample: arguments → a fictitious county with known truth, as files. */
import process from 'node:process';
import { parseSampleOptions, USAGE } from './sample/options.ts';
import { writeCounty } from './sample/write-county.ts';

const options = parseSampleOptions(process.argv.slice(2));
if ('error' in options) {
	process.stderr.write(`${options.error}\n${USAGE}\n`);
	process.exit(2);
}
if (options.tables) {
	const { writeTables } = await import('./sample/write-tables.ts');
	process.stderr.write(`${await writeTables(options.tables, options)} reports as tables: ${options.tables}\n`);
}
if (options.out) {
	const written = await writeCounty(options);
	process.stderr.write(
		`${written.reports} reports of ${written.departments} departments, ${written.planted} contradictions planted, ${written.nearMisses} near misses: ${options.out}\n`
	);
	if (options.describe) process.stdout.write(`${written.description.print()}\n`);
}

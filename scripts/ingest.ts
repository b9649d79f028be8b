/**
 * Takes reports in and publishes them as tables: npm run ingest -- [PATH...] [--out DIR] [--review FILE] [--data DIR] [--workers N] [--replace]
 * Without PATH, every folder of data/ but reference. The clerk's list is needs-review.csv in --data; with --out it is OUT.needs-review.csv, unless --review names it. --data holds corrections.csv, review-decisions.csv and edition.json (data/).
 * Each run replaces what OUT holds; with fewer than half of its reports (from 20 on) it stops, unless --replace is given.
 * Exit status 0 when everything was read, 1 when some files were refused, 2 when nothing was published.
 */
import { ingestCommand } from './ingest/command.ts';

process.exitCode = await ingestCommand(process.argv.slice(2));

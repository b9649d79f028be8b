/**
 * Takes reports in and publishes them as tables: npm run ingest -- [PATH...] [--out DIR] [--review FILE] [--data DIR] [--workers N]
 * Without PATH, every folder of data/ but reference. The clerk's list is data/needs-review.csv; with PATH or --out it is OUT.needs-review.csv unless --review names it. --data holds corrections.csv, review-decisions.csv and edition.json (data/).
 * Exit status 0 when everything was read, 1 when some files were refused, 2 when nothing could be used.
 */
import { ingestCommand } from './ingest/command.ts';

process.exitCode = await ingestCommand(process.argv.slice(2));

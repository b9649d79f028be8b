/** Command-line arguments → what county to make, or why not. */
import { parseArgs } from 'node:util';
import { LAYOUTS, type LayoutId } from './layouts/layout-ids.ts';

export type Contradictions = 'standard' | 'none' | 'every-rule';

export interface SampleOptions {
	readonly out: string;
	readonly departments: number;
	readonly from: number;
	readonly to: number;
	readonly projects: number;
	readonly seed: number;
	readonly contradictions: Contradictions;
	/** One layout for all reports; null for the departments' own. */
	readonly layout: LayoutId | null;
	/** Folder for the rows of benchmark tables, written without text; null for none. */
	readonly tables: string | null;
	readonly describe: boolean;
}

export const USAGE = `npm run sample -- --out DIR [--departments 60] [--years 2018..2024] [--projects 2] [--seed 1]
                     [--contradictions standard|none|every-rule] [--layout ID] [--tables DIR] [--describe]

Writes a fictitious county: reports as text, truth.ndjson, truth-findings.ndjson, provenance.json, departments.csv.
  --departments  more than a county holds fill further counties of the same fictitious city
  --projects     project forms in the layouts that have them
  --tables       rows of the published tables straight from the model, without text, for benchmarks
  --describe     prints sentence frames and table shapes by layout
  --layout       one of ${LAYOUTS.map((layout) => layout.id).join(', ')}`;

const wholeOf = (text: string | undefined, low: number): number | null => {
	const value = Number(text);
	return Number.isInteger(value) && value >= low ? value : null;
};

export function parseSampleOptions(args: readonly string[]): SampleOptions | { readonly error: string } {
	let values;
	try {
		({ values } = parseArgs({
			args: [...args],
			options: {
				out: { type: 'string' },
				departments: { type: 'string', default: '60' },
				years: { type: 'string', default: '2018..2024' },
				projects: { type: 'string', default: '2' },
				seed: { type: 'string', default: '1' },
				contradictions: { type: 'string', default: 'standard' },
				layout: { type: 'string' },
				tables: { type: 'string' },
				describe: { type: 'boolean', default: false }
			}
		}));
	} catch (error) {
		return { error: error instanceof Error ? error.message : String(error) };
	}
	const departments = wholeOf(values.departments, 1);
	const projects = wholeOf(values.projects, 0);
	const seed = wholeOf(values.seed, 0);
	const years = /^(\d{4})\.\.(\d{4})$/.exec(values.years);
	const contradictions = (['standard', 'none', 'every-rule'] as const).find((kind) => kind === values.contradictions);
	const layout = values.layout === undefined ? null : LAYOUTS.find((entry) => entry.id === values.layout)?.id;
	if (!values.out && !values.tables) return { error: '--out DIR is missing' };
	if (departments === null) return { error: `--departments ${values.departments} is no whole number above 0` };
	if (projects === null || seed === null) return { error: '--projects and --seed are whole numbers' };
	if (!years || Number(years[1]) > Number(years[2])) return { error: `--years ${values.years} is not like 2018..2024` };
	if (!contradictions) return { error: `--contradictions ${values.contradictions} is none of standard, none, every-rule` };
	if (layout === undefined) return { error: `--layout ${values.layout ?? ''} is not known` };
	return {
		out: values.out ?? '',
		departments,
		from: Number(years[1]),
		to: Number(years[2]),
		projects,
		seed,
		contradictions,
		layout,
		tables: values.tables ?? null,
		describe: values.describe
	};
}

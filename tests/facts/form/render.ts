/** Writes one form in the ways in which tables arrive as text (cells a line, bars, blanks, run-on …), for tests over all of them. */

/** One cell of a form: its words, or `down` where it goes on from the row above (a merged cell). */
export type FormCell = string | { readonly down: true };
export type FormRow = readonly FormCell[];
export interface Form {
	readonly title: string;
	readonly rows: readonly FormRow[];
}
export const DOWN: FormCell = { down: true };

const words = (cell: FormCell): string => (typeof cell === 'string' ? cell : '');
const own = (row: FormRow): string[] => row.flatMap((cell) => (typeof cell === 'string' ? [cell] : []));
const filled = (row: FormRow): string[] => own(row).filter((cell) => cell !== '');

/** Labels that forms break over lines. */
const BROKEN: readonly (readonly [string, string])[] = [
	['年初预算数', '年初\n预算数'],
	['全年执行数', '全年\n执行数'],
	['一级指标', '一级\n指标'],
	['年度指标值', '年度\n指标值'],
	['实际完成值', '实际\n完成值'],
	['社会效益指标', '社会效\n益指标'],
	['偏差原因分析及改进措施', '偏差原因\n分析及\n改进措施']
];
const broken = (cell: string): string => BROKEN.find(([label]) => label === cell)?.[1] ?? cell;

const OCR: readonly (readonly [string, string])[] = [
	['年初预算数', '年初预匏数'],
	['项目资金', '顼目资金'],
	['万元', '万兀']
];
const misread = (text: string): string => OCR.reduce((sum, [right, wrong]) => sum.replaceAll(right, wrong), text);

export const WAYS = {
	'tab-cells': ({ title, rows }: Form) => `${title}\n${rows.map((row) => row.map((cell) => `\t${broken(words(cell))}`).join('\n')).join('\n\n')}\n`,
	'pipe-rows': ({ title, rows }: Form) => `${title} | |||||||\n${rows.map((row) => `${row.map(words).join(' | ')} |`).join('\n')}\n`,
	'pipe-rows, merged cells gone': ({ title, rows }: Form) => `${title} | |||||||\n${rows.map((row) => `${own(row).join(' | ')} |`).join('\n')}\n`,
	markdown: ({ title, rows }: Form) => `# ${title}\n\n| ${rows.map((row) => row.map(words).join(' | ')).join(' |\n| ')} |\n`,
	'bar-after-cell': ({ title, rows }: Form) => `${title} |\n||||||||\n${rows.flatMap((row) => row.map((cell) => `${words(cell)} |`)).join('\n')}\n`,
	'bar-under-cell': ({ title, rows }: Form) => `${title}\n|\n${rows.flatMap((row) => filled(row).map((cell) => `${cell}\n|`)).join('\n')}\n`,
	'blank-between': ({ title, rows }: Form) => `${title}\n\n${rows.flatMap(filled).map(broken).join('\n').replaceAll('\n', '\n\n')}\n`,
	'cell-a-line': ({ title, rows }: Form) => `${title}\n${rows.flatMap(filled).join('\n')}\n`,
	'space-aligned': ({ title, rows }: Form) => `${title}\n${rows.map((row) => `  ${filled(row).join(' ')}`).join('\n')}\n`,
	'tab-rows': ({ title, rows }: Form) => `${title}\n${rows.map((row) => row.map(words).join('\t')).join('\n')}\n`,
	'misread characters': ({ title, rows }: Form) => `${misread(title)}\n${rows.map((row) => misread(filled(row).join(' '))).join('\n')}\n`,
	'run-on': ({ title, rows }: Form) => `${title}${rows.flatMap(filled).join('')}`
} as const satisfies Record<string, (form: Form) => string>;
export type Way = keyof typeof WAYS;

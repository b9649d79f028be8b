/** `npm run new-rule -- ID`: writes a rule file whose example does not fire yet, and names it in the list, so that its test fails until the SQL is there. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../src/lib/review/rules');

/** spend-too-late → spendTooLate */
export const constantOf = (id: string): string => id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The file's text. `no` is its number in the catalogue. */
export function ruleText(id: string, no: number): string {
	return `/** Rule ${no}: say in a sentence what it finds. */
import { sql } from '../../engine/sql.ts';
import { finding } from '../candidate.ts';
import { aReport } from '../example.ts';
import { defineRule } from '../rule.ts';

export const ${constantOf(id)} = defineRule({
	id: '${id}',
	no: ${no},
	group: 'text',
	title: { zh: '规则名称', en: 'Title' },
	question: { zh: '这条规则回答什么问题？', en: 'Which question does it answer?' },
	method: { zh: '公式', en: 'Formula' },
	thresholds: {},
	cases: {
		found: { zh: '阈值所比的数', en: 'What the threshold compares', unit: '', direction: 'at-least', steps: [{ severity: 'minor', from: 1 }], source: { zh: '依据哪份通知', en: 'Which notice it follows' } }
	},
	exclusions: [],
	scope: 'report',
	needs: ['reports'],
	passes: { zh: '不应列出的例子', en: 'An example that passes', rows: { reports: [aReport({ report_id: 'a' })] } },
	fails: { zh: '应列出的例子', en: 'An example that fails', rows: { reports: [aReport({ report_id: 'a' })] } },
	candidates: () => sql\`select \${finding({ report: sql\`s.subject_id\`, case: sql\`'found'\`, measure: sql\`1\` })} from review_subject s where false\`,
	checks: () => sql\`select subject_id as report_id, cast(null as varchar) as reason from review_subject\`
});
`;
}

/** The list with the rule's import and its entry at the end. */
export function listWith(list: string, id: string): string {
	const name = constantOf(id);
	const imports = list.lastIndexOf("';\n", list.indexOf('export const RULES')) + 3;
	const withImport = `${list.slice(0, imports)}import { ${name} } from './${id}.ts';\n${list.slice(imports)}`;
	return withImport.replace(/\n\];/, `,\n\t${name}\n];`);
}

function run(id: string | undefined): number {
	if (id === undefined || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(id)) {
		process.stderr.write('用法：npm run new-rule -- 规则编号（小写英文，短横连接，如 spend-too-late）\n');
		return 2;
	}
	const path = join(folder, `${id}.ts`);
	const listPath = join(folder, 'index.ts');
	if (existsSync(path)) {
		process.stderr.write(`已有规则 ${id}：${path}\n`);
		return 1;
	}
	const list = readFileSync(listPath, 'utf8');
	const no = (list.match(/^import \{ [a-z]\w+ \} from '\.\//gm)?.length ?? 0) + 1;
	writeFileSync(path, ruleText(id, no));
	writeFileSync(listPath, listWith(list, id));
	process.stdout.write(
		`已写 ${path}，并列入 index.ts。\n下一步：写好例子和 SQL，在 src/lib/i18n/{zh,en}/findings.ts 加一句 '${id}.found'，再运行 npx vitest run tests/review（此刻应为失败）。\n`
	);
	return 0;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) process.exitCode = run(process.argv[2]);

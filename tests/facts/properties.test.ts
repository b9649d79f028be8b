/** Any text at all, and every spoilt form of known reports, keeps the invariants. Fixed seed; FAST_CHECK_RUNS asks for more runs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIXTURES } from './fixtures.ts';
import { expectInvariants, factsOf } from './invariants.ts';

const RUNS = { seed: 20221231, numRuns: Number(process.env['FAST_CHECK_RUNS'] ?? 100) };

const PIECES = [
	'2022年',
	'2021年度',
	'基本支出',
	'项目支出',
	'人员经费',
	'“三公”经费',
	'因公出国（境）费',
	'收、支总计',
	'其中：',
	'主要包括',
	'分别为',
	'年初预算数',
	'全年预算',
	'实际支出',
	'完成预算的',
	'占',
	'比上年',
	'增加',
	'减少',
	'无',
	'未发生',
	'政府性基金预算支出',
	'84.04',
	'1,234.5',
	'0',
	'100',
	'98.5%',
	'百分之九十',
	'三十',
	'玖佰捌拾',
	'三万四千六百',
	'（9,800,000元）',
	'2020—2022年',
	'2020年、2021年',
	'二〇二一年度',
	'上年同期',
	'截至9月底',
	'全部到位',
	'以下简称“中央资金”',
	'满分分别为20分、50分',
	'万元',
	'元',
	'亿元',
	'分',
	'（',
	'）',
	'，',
	'；',
	'。',
	'、',
	'：',
	'\n',
	'\t',
	' | ',
	' ',
	'一、',
	'（二）',
	'1.',
	'年度指标值：',
	'实际完成值：',
	'≥90%',
	'得分',
	'分值',
	'产出指标',
	'执行率',
	'自评得分',
	'等级为优',
	'×',
	'=',
	'÷',
	'核定编制',
	'名',
	'附件1',
	'绩效自评表',
	'年度资金总额',
	'总分'
];
const reportLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((pieces) => pieces.join(''));

describe('any text', () => {
	it('made of report words', () =>
		fc.assert(
			fc.property(reportLike, (text) => expectInvariants(text, factsOf(text))),
			RUNS
		));
	it('made of any characters', () =>
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => expectInvariants(text, factsOf(text))),
			RUNS
		));
});

const WIDE = (text: string): string => text.replace(/[0-9.,%()]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const shuffled = (lines: readonly string[], seed: number): string[] =>
	lines
		.map((line, at) => ({ line, key: Math.imul(at + 1, seed | 1) >>> 0 }))
		.sort((a, b) => a.key - b.key)
		.map(({ line }) => line);

/** One way of spoiling a report; `n` says where or how much. */
const MUTATIONS: Readonly<Record<string, (text: string, n: number) => string>> = {
	truncated: (text, n) => text.slice(0, n % (text.length + 1)),
	'cut at the front': (text, n) => text.slice(n % (text.length + 1)),
	'with shuffled lines': (text, n) => shuffled(text.split('\n'), n).join('\n'),
	'without tabs': (text) => text.replaceAll('\t', ''),
	'without line ends': (text) => text.replaceAll('\n', ''),
	'with carriage returns': (text) => text.replaceAll('\n', '\r\n'),
	'in full width': WIDE,
	'with blanks strewn in': (text, n) => [...text].map((character, at) => (at % ((n % 17) + 3) === 0 ? `${character} ` : character)).join(''),
	'with noise lines': (text, n) =>
		text
			.split('\n')
			.map((line, at) => (at % ((n % 7) + 2) === 0 ? `${line}\n- ${at} -` : line))
			.join('\n'),
	'with a character gone': (text, n) => text.slice(0, n % text.length) + text.slice((n % text.length) + 1),
	doubled: (text) => `${text}\n${text}`,
	'with digits changed': (text, n) => text.replace(/\d/g, (digit) => String((Number(digit) + n) % 10))
};

describe.each(Object.keys(FIXTURES))('%s', (name) => {
	const text = FIXTURES[name] ?? '';
	it('is read at all', () => expect(factsOf(text).reports.flatMap((report) => [...report.amounts, ...report.indicators]).length).toBeGreaterThan(2));
	it.each(Object.keys(MUTATIONS))('%s', (mutation) => {
		const mutate = MUTATIONS[mutation];
		fc.assert(
			fc.property(fc.nat(), (n) => {
				const spoilt = mutate?.(text, n) ?? '';
				expectInvariants(spoilt, factsOf(spoilt));
			}),
			{ ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 5) }
		);
	});
});

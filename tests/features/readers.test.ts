/** Each reader of language with cases and negatives, on sentences of our own. */
import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../src/lib/document/build-document.ts';
import { readFeatures } from '../../src/lib/features/index.ts';
import { bandsOf, likeness, signatureOf } from '../../src/lib/features/min-hash.ts';
import { isOwnName } from '../../src/lib/features/own-name.ts';
import { countNumbers, namesThing } from '../../src/lib/features/words.ts';
import type { IndicatorFact, ReportFacts } from '../../src/lib/model/facts.ts';

const NOTHING = {
	amounts: [],
	rates: [],
	scores: { total: null, total_max: null, grade: null, dimensions: [] },
	indicators: [],
	headcount: { authorized: null, actual: null }
};

function read(text: string, given: Partial<ReportFacts> = {}) {
	const document = buildDocument('示例.txt', { format: 'txt', text, tables: [] });
	const report: ReportFacts = {
		kind: 'department',
		layout: 'narrative',
		department: '云渡县水务局',
		region: { province: null, city: null, county: '云渡县' },
		year: 2022,
		project: null,
		start: 0,
		end: text.length,
		quote: text,
		...NOTHING,
		...given
	};
	const features = readFeatures(document, report, { report_id: 'r', indicators: report.indicators.map((_, at) => `r.i${at + 1}`) });
	for (const rows of [
		features.outline,
		features.sections,
		features.remarks,
		features.reasons,
		features.mentions,
		features.outcomes,
		features.surveys,
		features.changes,
		features.purposes,
		features.paragraphs
	]) {
		for (const row of rows) expect(text.slice(row.start, row.end)).toBe(row.quote);
	}
	return features;
}

const report = (section: string, body: string) => `一、部门概况\n本局设有四个股室。\n二、收支情况\n全年平稳。\n三、${section}\n${body}\n`;

describe('outline', () => {
	const faults = (text: string) =>
		read(text)
			.outline.filter((row) => row.expected !== null)
			.map((row) => [row.number, row.expected]);
	it('finds a jump and a repeat', () => {
		expect(faults('一、概况\n甲。\n二、收支\n乙。\n四、绩效\n丙。\n')).toEqual([[4, 3]]);
		expect(faults('一、概况\n甲。\n二、收支\n乙。\n二、绩效\n丙。\n')).toEqual([[2, 3]]);
	});
	it('takes 1 for a new sequence, and an outer one up again', () => {
		expect(faults('一、概况\n（一）甲\n（二）乙\n二、收支\n（一）丙\n三、绩效\n')).toEqual([]);
		expect(faults('一、概况\n二、收支\n目标如下：\n一、先修堤\n二、再修渠\n三、绩效\n')).toEqual([]);
	});
	it('does not miss a heading that was glued into a line', () => {
		expect(faults('一、概况\n本局概况如上。二、收支 全年平稳。\n三、绩效\n丙。\n')).toEqual([]);
	});
});

describe('sections', () => {
	const problems = (body: string) => read(report('存在的问题', body)).sections.find((row) => row.role === 'problems');
	it('counts words without numbering and punctuation, and numbers with a measure word', () => {
		expect(problems('一是三处堤段沉降，二是 12 家企业未装表。')).toMatchObject({ numbers: 2, chars: 14 });
		expect(problems('一是管理水平有待提高。')).toMatchObject({ numbers: 0, concrete: false, admits: true });
	});
	it('knows a named place or project from a general one', () => {
		expect(problems('石板河大桥的护栏还没有修好，群众有意见。')?.concrete).toBe(true);
		expect(problems('部分项目推进较慢，预算项目管理不够细。')?.concrete).toBe(false);
	});
	it('parts advice from problems under one heading', () => {
		const rows = read(report('存在的问题及改进措施', '堤段巡查记录不完整。下一步将补齐台账并每月核对。')).sections;
		expect(rows.map((row) => row.role)).toEqual(expect.arrayContaining(['problems', 'measures']));
		expect(rows.find((row) => row.role === 'problems')?.content).not.toContain('补齐');
	});
});

describe('reasons', () => {
	const reasons = (body: string) => read(report('支出说明', body)).reasons.map(({ about, line, specific, exempt }) => ({ about, line, specific, exempt }));
	it.each([
		['项目支出执行率偏低，原因是北堤工程年底才完成招标。', { about: 'underspend', line: 'project', specific: true }],
		['关于项目资金结余，说明如下：渡船更新的服务期到次年五月，款项按季度结算。', { about: 'underspend', line: 'project', specific: true }],
		['尚有 20 万元未支付，待竣工决算后拨付。', { about: 'underspend', line: null, specific: true }],
		['执行率偏低，主要是年中调整了部分预算。', { about: 'underspend', specific: false }],
		['年中追加预算 80 万元，为上级转移支付资金。', { about: 'adjust', exempt: true }],
		['年中调整了部分预算。', { about: 'adjust', specific: false, exempt: false }]
	])('%s', (body, expected) => {
		expect(reasons(body)).toContainEqual(expect.objectContaining(expected));
	});
	it.each([
		'全年支出 500 万元，按月支付。',
		'2022年度收入决算数2703.11万元，上年结转和结余136.64万元。',
		'4、水费节约资金，年度指标值：≥56万元，实际完成值：61万元，分值7分，得分7分。',
		'扣分原因：水质检测及时率未达到目标的部分，因汛期停检，已补齐。',
		'原因是北堤工程上年已完工，本年只付质保金。',
		'| | | 城镇供水设施因征地原因推迟，计划明年完成剩余部分 |'
	])('finds none in: %s', (body) => {
		expect(reasons(body).filter((row) => row.about === 'underspend')).toEqual([]);
	});
});

describe('mentions', () => {
	const mentions = (body: string) => read(report('绩效情况', body)).mentions.map(({ kind, name, year, subsequent }) => [kind, name ?? year, subsequent]);
	it('finds another unit as subject', () => {
		expect(mentions('2022年，云渡县林草局坚持巡护在前，全年植树三万株。')).toEqual([['organisation', '云渡县林草局', false]]);
	});
	it.each([
		'2022年，云渡县水务局坚持巡查在前，全年修堤五公里。',
		'2022年，县财政局按时下达资金，全年拨付五次。',
		'我局会同云渡县林草局开展联合巡护，全年八次。',
		'在县委、县政府的领导下，全局干部认真履职。'
	])('keeps silent: %s', (body) => {
		expect(mentions(body).filter(([kind]) => kind === 'organisation')).toEqual([]);
	});
	it('finds a year left over, and a later event as such', () => {
		expect(mentions('2020年，全局完成堤防加固六公里，新增泵站两座。')).toEqual([['year', 2020, false]]);
		expect(mentions('北堤缺口已于2023年3月完成合龙。')).toEqual([['year', 2023, true]]);
	});
	it.each(['2020年以来，全局累计完成堤防加固六公里。', '较2021年增长两成，全年完成加固六公里。', '《云渡县2020年水利规划》印发后，全局组织学习。'])(
		'keeps silent: %s',
		(body) => {
			expect(mentions(body).filter(([kind]) => kind === 'year')).toEqual([]);
		}
	);
});

describe('outcomes', () => {
	const outcomes = (body: string) => read(report('绩效情况', body)).outcomes.map(({ percent, done, of }) => [Math.round(percent * 10) / 10, done, of]);
	it.each([
		['全年排查隐患40处，已完成整改9处。', [22.5, 9, 40]],
		['受理信访20件，办结8件。', [40, 8, 20]],
		['供水普查任务完成率为76.5%。', [76.5, null, null]]
	])('%s', (body, expected) => {
		expect(outcomes(body)).toContainEqual(expected);
	});
	it.each([
		'十四五以来累计排查隐患40处，完成整改9处。',
		'排查隐患40处。',
		'预算支付完成率为76.5%。',
		'本年支付1,234,777.00元，完成率为88.18%。',
		'新建泵站20座，改造水表9块。'
	])('keeps silent: %s', (body) => {
		expect(outcomes(body)).toEqual([]);
	});
});

describe('surveys, changes, purposes, remarks', () => {
	it('tells evidence of a survey from a claim', () => {
		const kinds = (body: string) => read(report('绩效情况', body)).surveys.map((row) => row.kind);
		expect(kinds('发放问卷120份，回收115份，满意度为93.5%。')).toEqual(['survey', 'rate']);
		expect(kinds('对用水户满意度进行了调查。')).toEqual(['claim']);
		expect(kinds('力争用水户满意度达到95%以上。')).toEqual([]);
	});
	it('reads the direction of a change and of its reason', () => {
		const rows = (body: string) => read(report('支出说明', body)).changes.map(({ direction, reason_direction }) => [direction, reason_direction]);
		expect(rows('支出比上年减少20万元，主要是人员增加。')).toEqual([['down', 'up']]);
		expect(rows('支出比上年增加20万元；变动主要由于新增巡查任务。')).toEqual([['up', 'up']]);
		expect(rows('支出比上年增加20万元，变动主要由于巡查转由乡镇实施。')).toEqual([['up', 'down']]);
		expect(rows('支出比上年减少20万元，主要是上年增加了一次性项目。')).toEqual([['down', null]]);
	});
	it('reads what project money pays for', () => {
		const kinds = (body: string) => read(report('项目支出', body)).purposes.map((row) => row.kind);
		expect(kinds('项目经费用于弥补单位运转经费缺口。')).toEqual(['running']);
		expect(kinds('项目支出是单位为完成特定行政工作任务而发生的支出。')).toEqual([]);
		expect(kinds('项目资金没有用于发放人员工资。')).toEqual([]);
		expect(kinds('项目经费用于北堤加固。')).toEqual(['other']);
		expect(read(report('资金使用', '北堤加固资金中有一部分用于保障单位正常运转。')).purposes.map((row) => row.kind)).toEqual(['running']);
	});
	it('names circumstances', () => {
		const kinds = (body: string) => read(report('支出说明', body)).remarks.map((row) => row.kind);
		expect(kinds('因职能划转，支出与上年不可比。')).toContain('reorganised');
		expect(kinds('本局于2022年3月成立。')).toContain('founded');
		expect(kinds('经县人大常委会批准调整预算。')).toContain('approved');
		expect(kinds('年初批复预算500万元，调整后预算600万元。')).not.toContain('approved');
		expect(kinds('根据机构改革精神，设四个股室。')).not.toContain('reorganised');
	});
});

describe('indicator marks', () => {
	const indicator = (given: Partial<IndicatorFact>): IndicatorFact => ({
		l1: '产出指标',
		l2: null,
		l3: '堤防加固长度',
		target: '6公里',
		actual: '5公里',
		weight: 10,
		score: 8,
		reason: null,
		dimension: 'output',
		origin: 'stated',
		certainty: 'high',
		quote: '',
		start: 0,
		end: 0,
		...given
	});
	const mark = (given: Partial<IndicatorFact>, body = '全年平稳。') => read(report('绩效情况', body), { indicators: [indicator(given)] }).indicator_marks[0];
	it.each([
		['6公里', true],
		['2022年12月底前', true],
		['达到国家二级标准', true],
		['《防汛条例》', true],
		['成效明显', false],
		['是', false]
	])('target %s is testable: %s', (target, quantified) => {
		expect(mark({ target })?.quantified).toBe(quantified);
	});
	it('takes a cause for a reason and a note on method for none', () => {
		expect(mark({ reason: '征地滞后，已重新排期' })?.has_reason).toBe(true);
		expect(mark({ reason: '问卷调查' })?.has_reason).toBe(false);
		expect(mark({ reason: '无' })?.has_reason).toBe(false);
	});
	it('finds a reason elsewhere that names the indicator', () => {
		expect(mark({}, '堤防加固长度未达目标，因征地滞后。')?.elsewhere).toContain('征地滞后');
		expect(mark({}, '植树任务未完成，因干旱。')?.elsewhere).toBeNull();
	});
});

describe('paragraphs and signatures', () => {
	const OWN = '围绕河道清理和堤坝巡查排定任务，逐村逐段落实责任人，发现隐患当日登记、限期销号并回访群众。';
	it('gives equal signatures to a paragraph under another name and year', () => {
		const rows = (body: string, department: string) => read(report('绩效情况', body), { department }).paragraphs.map((row) => row.signature);
		expect(rows(`云渡县水务局${OWN}`, '云渡县水务局')).toEqual(rows(`云渡县林草局${OWN}`, '云渡县林草局'));
	});
	it('leaves short lines out and marks statutory ones', () => {
		expect(read(report('绩效情况', '全年平稳。')).paragraphs.filter((row) => row.section === 'performance')).toEqual([]);
		const kinds = read(report('支出情况', '基本支出是保障机构正常运转、完成日常工作任务而发生的各项支出，包括人员经费和公用经费两个部分。')).paragraphs.map(
			(row) => row.kind
		);
		expect(kinds).toContain('statutory');
	});
	it('estimates likeness, and shares bands between near-duplicates', () => {
		const [a, b, c] = [
			signatureOf(OWN),
			signatureOf(OWN.replace('群众', '村民')),
			signatureOf('面向青年群体开设夜校课程，邀请传承人授课，学员结业后在社区组织展演。')
		];
		expect(likeness(a, b)).toBeGreaterThan(0.7);
		expect(likeness(a, c)).toBeLessThan(0.1);
		expect(bandsOf(a).some((band, at) => band === bandsOf(b)[at])).toBe(true);
	});
});

describe('words and names', () => {
	it('counts figures, not years or numbering', () => {
		expect(countNumbers('一是2022年完成12处，三家未完成')).toBe(2);
		expect(countNumbers('一个方面有待提高')).toBe(0);
	});
	it('knows a thing with a name', () => {
		expect(namesThing('北堤加固工程进度滞后')).toBe(true);
		expect(namesThing('各项目管理不够规范')).toBe(false);
	});
	it.each([
		['云渡县水务局', true],
		['县水务局', true],
		['水务局', true],
		['云渡县林草局', false]
	])('%s is our own: %s', (name, own) => {
		expect(isOwnName(name, ['云渡县水务局'])).toBe(own);
	});
});

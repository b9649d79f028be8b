/** Planters of rules 32 to 35 and 38: copied, empty, misnamed, broken and missing text. */
import { canonicalName, nameIn } from '../county/county.ts';
import type { ReportModel } from '../model.ts';
import { withExtra, withSwitches } from './alter.ts';
import { change, type Planter } from './planter.ts';

const copied: Planter = {
	rule: 'copied-paragraphs',
	money: false,
	plant: ({ report, donor }) => {
		const from = donor();
		if (!from) return null;
		const wording = { ...report.wording, achievements: from.wording.achievements, problems: from.wording.problems, measures: from.wording.measures };
		return change(
			{ ...report, wording },
			['achievement1', 'achievement2', 'problems', 'measures'],
			`results, problems and measures copied from ${nameIn(from.department, from.year)}`,
			{
				partner: from,
				partnerMarks: ['achievement1', 'achievement2', 'problems', 'measures'],
				may: ['wrong-name-or-year', 'vacuous-problems']
			}
		);
	},
	nearMiss: ({ report, donor }) => {
		const from = donor();
		const paragraph = from?.wording.achievements[3];
		if (!from || !paragraph) return null;
		const achievements = report.wording.achievements.map((text, i) => (i === 3 ? paragraph : text));
		return change({ ...report, wording: { ...report.wording, achievements } }, ['achievement3'], 'one paragraph in common with another unit', {
			may: ['wrong-name-or-year']
		});
	}
};

const EMPTY_PROBLEMS = [
	'预算编制不够精细，绩效管理意识有待进一步增强。',
	'绩效目标设置的科学性还需提高，制度执行仍需加强。',
	'对绩效评价工作认识不够深入，业务水平有待提升。',
	'资金管理的精细化程度不够，有待进一步规范。',
	'部分工作谋划不够超前，统筹协调能力仍需提升。',
	'绩效管理基础还比较薄弱，工作主动性有待加强。'
];
const SHORT_BUT_CONCRETE = [
	'{place}等三处点位的资料移交晚了两个月，档案室缺一名专职人员；两个村的台账没有照片，年底复核时只能重新走访，占用了一周时间，三名外勤人员为此推迟了年休。',
	'十二家服务对象反映排号时间长，{place}窗口只有一台设备；备用设备两次送修，高峰时段群众平均多等了半个小时，意见比较集中，{place}以外的两个窗口也有排队现象。',
	'第三季度有两批物资晚到二十天，{place}仓库周转不开；其中一批因包装破损退换，合同里没有写明违约责任，协商费了不少周折，最后按两成折价收货。'
];

const vacuous: Planter = {
	rule: 'vacuous-problems',
	money: false,
	plant: ({ report, random }) =>
		change(
			{ ...report, wording: { ...report.wording, problems: [random.pick(EMPTY_PROBLEMS)] } },
			['problems'],
			'the section on problems is short and names nothing',
			{ may: ['copied-paragraphs'] }
		),
	nearMiss: ({ report, random }) =>
		change(
			{ ...report, wording: { ...report.wording, problems: [random.pick(SHORT_BUT_CONCRETE).replaceAll('{place}', report.village)] } },
			['problems'],
			'a short section that names places and counts in words'
		)
};

const wrongName: Planter = {
	rule: 'wrong-name-or-year',
	money: false,
	plant: ({ report, random, donor }) => {
		const other = donor();
		if (!other) return null;
		const { year } = report;
		if (random.chance(0.5)) {
			const text = `${year - 2}年，${report.self}按照年度绩效目标组织实施各项工作，${year - 2}年底全部任务通过验收，资金使用达到预期效果。`;
			return change(withExtra(report, 'performance', text), ['extra:performance'], 'results of another year in this year’s report', {
				figures: { stated: year - 2, expected: year }
			});
		}
		const foreign = canonicalName(other.department);
		const text = `${foreign}全年严格执行财务制度，${foreign}各股室按计划完成了年度任务，整体支出达到预期绩效目标。`;
		return change(withExtra(report, 'performance', text), ['extra:performance'], 'another unit is the subject', {
			figures: { stated: foreign, expected: report.name }
		});
	},
	nearMiss: ({ report, random }) => {
		const county = report.department.county.name;
		const text = random.pick([
			`上述工作得到${county}财政局和有关乡镇的支持，${report.self}配合${county}审计局完成了资料核对。`,
			`该项工作自${report.year - 3}年起步，${report.year}年进入常态化阶段，${report.self}本年重点抓了质量复核。`
		]);
		return change(withExtra(report, 'performance', text), ['extra:performance'], 'another unit as partner, another year as background');
	}
};

const structure: Planter = {
	rule: 'structure-broken',
	money: false,
	plant: ({ report, random }) => {
		const kind = random.pick(
			report.layout.narrative === 'result-first'
				? ['skip-number:measures', 'repeat-number:measures']
				: ['skip-number:problems', 'repeat-number:process', 'no-measures']
		);
		const missing = kind === 'no-measures';
		return change(
			withSwitches(report, kind),
			missing ? [] : [`heading:${kind.split(':')[1] ?? ''}`],
			missing ? 'no section on measures' : 'chapter numbers jump or repeat',
			{ figures: { kind } }
		);
	},
	nearMiss: ({ report }) =>
		report.layout.narrative === 'result-first'
			? null
			: change(withSwitches(report, 'problems-with-measures'), ['heading:problems'], 'problems and measures under one heading', { may: ['vacuous-problems'] })
};

function bare(report: ReportModel): ReportModel {
	return { ...report, dimensions: [], total: null, grade: null, survey: null, wording: { ...report.wording, survey: null } };
}

const disclosure: Planter = {
	rule: 'disclosure-missing',
	money: false,
	plant: ({ report, random }) => {
		// In these layouts 三公 is a row of a table as well.
		if (report.layout.baseData || report.layout.narrative === 'input-process') return null;
		if (!report.layout.form && report.layout.narrative === 'sections' && random.chance(0.6)) {
			return change(bare(report), [], 'no self-score, no table of indicators', { figures: { missing: '自评得分、指标表' } });
		}
		return change(withSwitches(report, 'no-three-public'), [], 'nothing on 三公', { figures: { missing: '三公经费' } });
	},
	nearMiss: ({ report }) => {
		if (report.layout.baseData || report.layout.narrative === 'short') return null;
		return change(withSwitches(report, 'three-public-nil'), ['extra:three-public'], '三公 is said to be nothing', {
			figures: { three_public_wan: 0 },
			mayNext: ['three-public-overrun', 'yoy-jump']
		});
	}
};

export const TEXT_PLANTERS: readonly Planter[] = [copied, vacuous, wrongName, structure, disclosure];

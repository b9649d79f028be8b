/** Headings to the role that a section plays in a self-evaluation report. */
import type { Block, HeadingBlock } from '../model/document.ts';
import type { Span } from '../model/span.ts';

export type SectionRole = 'overview' | 'spending' | 'performance' | 'problems' | 'measures' | 'other';

export interface Section extends Span {
	readonly role: SectionRole;
	readonly heading: HeadingBlock | null;
	readonly blocks: readonly Block[];
}

/** Tried in order: 存在的问题及改进措施 is a section of problems. */
const ROLES: readonly (readonly [SectionRole, RegExp])[] = [
	// 评价结论及建议 tells the conclusion first; what follows has titles of its own
	['performance', /(?:评价|自评)结论(?:及|和|与)/],
	['problems', /问题|不足|偏差|困难|原因分析/],
	['measures', /改进|措施|建议|下一步|整改|今后|打算|应用/],
	['performance', /绩效(?!评价工作|自评工作|目标(?:设立|设定))|产出|效益|满意度|自评结[论果]|评价结[论果]|得分|成效|完成情况/],
	['spending', /支出|预算|决算|经费|资金|收支|财政拨款|基金|国有资本|三公|使用情况|执行/],
	['overview', /概况|概述|基本情况|职责|职能|机构|人员|编制|简介|引言|背景|目标/]
];

/** The role that a title names; null where it names none. */
export function roleOf(title: string): SectionRole | null {
	return ROLES.find(([, pattern]) => pattern.test(title.replace(/[“”"\s]/g, '')))?.[0] ?? null;
}

/** X局2022年度部门整体支出绩效自评报告 entitles everything below it and says nothing of a section's role. */
const isReportTitle = ({ numeral, title }: HeadingBlock): boolean => numeral === null && /(?:报告|说明|总结|表)$/.test(title);

/** Sections by headings; one whose title names no role takes that of the section above it. Blocks before the first heading form a section without one. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
	const sections: { role: SectionRole; heading: HeadingBlock | null; blocks: Block[]; start: number; end: number }[] = [];
	const above: { level: number; role: SectionRole }[] = [];
	for (const block of blocks) {
		const current = sections.at(-1);
		if (block.kind === 'heading') {
			while ((above.at(-1)?.level ?? 0) >= block.level) above.pop();
			const upper = above.at(-1)?.role;
			// Below 问题 and 措施 a heading that speaks of spending is still a problem or a measure
			const role =
				upper === 'problems' || upper === 'measures'
					? roleOf(block.title) === 'measures'
						? 'measures'
						: upper
					: ((isReportTitle(block) ? null : roleOf(block.title)) ?? upper ?? 'other');
			above.push({ level: block.level, role });
			sections.push({ role, heading: block, blocks: [block], start: block.start, end: block.end });
		} else if (current) {
			current.blocks.push(block);
			current.end = block.end;
		} else sections.push({ role: 'other', heading: null, blocks: [block], start: block.start, end: block.end });
	}
	return sections;
}

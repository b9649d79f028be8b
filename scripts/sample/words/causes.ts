/** Why something was not reached, why money was not spent, why figures moved: reasons that name their cause, in our own wording. */

/** For a count of work in the field (roads, houses, land, equipment) that missed its target; {place} a village, {thing} the work's object. */
export const FIELD_CAUSES = [
	'{place}一带六月连续降雨，外业停工近三周，余下部分转到次年一季度',
	'中标单位更换项目经理后进场推迟，已约谈并重排工期',
	'{place}的{thing}需重新核界，待界线确认后续做',
	'供货商原材料短缺，最后一批到货在次年一月',
	'{place}村民代表会议对选址另有意见，改点后重新办手续',
	'与道路改造交叉施工，{place}段让路后顺延',
	'汛期损毁后返工，{thing}的补做已排入冬修',
	'{place}用电增容未批，先用临时电源，{thing}分两步完成',
	'承办机构资质年审未过，重新比选耽搁四十天，已在合同中增加备选条款',
	'设计变更重新报批，{thing}开工比计划晚两个月'
] as const;

/** For a count of people served, cases handled, meetings held. */
export const DESK_CAUSES = [
	'部分对象外出务工未返，电话回访后约定春节前后补办',
	'上级九月调整了统计口径，一部分不再计入，已按新口径重排计划',
	'经办岗位年中空缺三个月，补岗后逐月追赶',
	'申报对象材料不全，退回补正后错过当期批次，改列下一批',
	'信息系统切换期间停录半月，差额在补录后核对',
	'年初按往年最高值设定目标，实际需求减少，下年据实核定',
	'合作单位人员调整，{thing}的衔接推迟一个多月',
	'一部分由乡镇直接办理，不再计入{thing}的本级数',
	'年中核查时剔除了重复登记的部分',
	'{place}一带交通不便，外勤次数少于计划'
] as const;

/** For courses, meetings, performances and other events. */
export const EVENT_CAUSES = [
	'与县里重点活动时间冲突，有两批改到次年初',
	'{place}片区报名不足，合并场次后总数减少',
	'受场地维修影响，四季度少安排一批',
	'讲课和主持人员临时调整，有几场改为线上，未计入完成数',
	'六七月汛期停办，补办的场次在次年一月',
	'改为小规模多点举办后，单场组织时间拉长'
] as const;

/** For a percentage that was missed by a little. */
export const RATIO_CAUSES = [
	'{place}抽查样本中有几例资料缺页，按未达标计，已补齐',
	'年初几个月用旧标准登记，复核时按新标准扣减',
	'新进人员操作不熟，上半年差错偏多，下半年已恢复正常',
	'末次抽查恰在设备检修期，剔除后可以达标，仍按原值如实填报',
	'个别外包单位配合不力，已扣减服务费',
	'{place}有少数对象联系不上，按未完成计'
] as const;

/** Why the execution row is not at 100 %. */
export const EXECUTION_REASONS = [
	'未支付部分为{project}的质保金和尾款，按合同在次年支付',
	'{project}的采购节约资金已交回财政，{office}未再安排',
	'{project}跨年结算，{office}已将余款编入结转',
	'{project}验收在年末完成，票据到次年一月才齐',
	'个别人员调出，人员经费略有结余，{project}也有少量尾款未付',
	'{office}对{project}的两张发票退回重开，支付推迟到次年'
] as const;

/** Why project money was not all spent; {project} the project. */
export const SPENDING_CAUSES = [
	'{project}的结算审核在十二月下旬才出结论，质保金和尾款按合同转到次年支付',
	'{project}第三标段一次流标，重新招标后年内只付了预付款',
	'{project}受{place}段管线迁改影响，进度款未到支付节点',
	'{project}采购单价低于预算，节约部分按规定交回财政统筹',
	'{project}的上级资金十一月才到账，按实施方案跨年使用',
	'{project}验收时提出三处整改，整改完成前暂缓付款',
	'{project}的服务期到次年五月，款项按季度结算',
	'{project}因设计变更重新报批，开工比计划晚两个月'
] as const;

/** Why a figure rose or fell sharply; {project} a project. */
export const RISE_CAUSES = ['新增{project}任务', '按工资政策补发基础绩效', '{project}进入集中支付期', '承接上级下放的{project}任务'] as const;
export const FALL_CAUSES = [
	'{project}上年已完工，本年只付质保金',
	'退休人员较多、新进人员少',
	'压减会议、培训和印刷支出',
	'{project}转由乡镇实施，资金不再列本级'
] as const;

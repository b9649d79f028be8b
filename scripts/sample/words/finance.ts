/**
 * Frames of sentences that hold figures, by statement. Placeholders:
 * {m:basic.initial} an amount with its unit · {r:basic} execution rate · {s:personnel/basic} share · {c:operating} control rate ·
 * {chg:total} {dir:total} {y:total} change against last year: amount, direction, percentage · {staff} {authorized} posts · {Y} {P} this and last year · {us} {unit} {county} {office} names.
 */

export const TITLES = [
	'{unit}{Y}年度部门整体支出绩效自评报告',
	'{unit}\n{Y}年度部门整体支出绩效自评报告',
	'{Y}年度{unit}部门整体支出绩效自评报告',
	'{unit}关于{Y}年度部门整体支出绩效自评情况的报告',
	'{unit}{Y}年部门整体支出绩效评价自评报告',
	'{unit}\n部门整体支出绩效自评报告\n（{Y}年度）'
] as const;

/** Why the report is written, and how: one of each makes the opening. */
export const OPENINGS = [
	'按照县财政局关于开展{Y}年度绩效自评工作的要求，',
	'为落实预算绩效管理有关规定，',
	'根据县级部门整体支出绩效自评工作安排，',
	'{Y}年度预算执行结束后，',
	'遵照预算绩效管理工作部署，',
	'以{Y}年决算数据和业务台账为依据，',
	'依照县里布置的自评范围和口径，',
	'为检验{Y}年度资金使用效果，',
	'结合{Y}年度部门决算编报工作，',
	'对照年初批复的绩效目标，'
] as const;
export const OPENING_ACTIONS = [
	'{us}组织{office}等股室对本部门整体支出进行了自评，现将情况报告如下。',
	'{us}对部门整体支出的安排、使用和效果作了全面检查，报告如下。',
	'{us}成立自评小组，核对账目、查阅资料、走访服务对象，形成本报告。',
	'{us}由{office}牵头收集数据、逐项核对，完成了自评工作，现报告如下。',
	'{us}围绕资金投入、过程管理、产出和效果逐条打分，有关情况如下。',
	'{us}于次年一季度完成了自评，并经班子会议审定，现汇报如下。',
	'{us}在各股室自查的基础上汇总形成自评结果，主要内容如下。',
	'{office}会同业务股室对支出项目逐一梳理，现将自评情况汇总如下。',
	'{us}抽调业务和财务人员，用半个月时间完成了自评，结果如下。',
	'{us}用对照、抽查、座谈三种办法开展了自评，现将组织过程和结果报告如下。'
] as const;

export const OPENING_TAILS = [
	'自评数据均有账可查，{office}留有底稿。',
	'涉及的佐证材料已装订成册，由{office}保管。',
	'自评范围包括全部基本支出和项目支出。',
	'自评期间抽查了凭证、合同和验收资料。',
	'指标口径与年初批复保持一致。',
	'结果已在单位内部公示五个工作日。',
	'对不确定的数据，{office}作了二次核实。',
	'自评得分由小组成员独立打分后取平均。',
	'意见不一致的事项在会上逐条讨论。',
	'发现的问题一并列入下年整改计划。',
	'报告初稿征求了各股室意见。',
	'与部门决算数据逐项比对，没有出入。'
] as const;

export const COMPOSITION = [
	'{unit}内设{offices}等股室，{Y}年部门决算由本级一户构成。',
	'内设机构包括：{offices}。{unit}{Y}年纳入部门决算编制范围的单位为本级。',
	'{unit}下设{offices}，无独立核算的二级单位。',
	'机构设置方面，{unit}设有{offices}；决算编报范围为本级。',
	'{unit}共设{offices}等内设机构，实行统一核算。',
	'截至年底，{unit}设{offices}，全部收支纳入本级决算。'
] as const;

export const STAFF = [
	'核定编制{authorized}名，年末实有在职人员{staff}人。',
	'截至{Y}年12月31日，编制数{authorized}名，实有在职人员{staff}人。',
	'{us}编制{authorized}名，在职人员{staff}人。',
	'人员情况：编制{authorized}人，实有{staff}人。',
	'经编制部门核定编制{authorized}名，{Y}年末在职{staff}人。',
	'{Y}年末{us}实有人数{staff}人，核定编制数{authorized}名。'
] as const;

export const REVENUE = [
	'{Y}年度{us}收入合计{m:revenue_total.executed}，上年结转{m:carryover.in}。',
	'{Y}年本年收入合计{m:revenue_total.executed}，另有年初结转和结余{m:carryover.in}。',
	'收入方面，{Y}年度决算收入{m:revenue_total.executed}，年初结转{m:carryover.in}。',
	'{us}{Y}年总收入{m:revenue_total.executed}，年初结转结余{m:carryover.in}。',
	'全年取得收入{m:revenue_total.executed}，连同上年结转{m:carryover.in}一并用于当年支出。',
	'{Y}年度收入决算数{m:revenue_total.executed}，上年结转和结余{m:carryover.in}。'
] as const;

/** Income with no opening balance named. */
export const REVENUE_ALONE = [
	'{Y}年度{us}收入合计{m:revenue_total.executed}。',
	'{Y}年度收入决算数{m:revenue_total.executed}。',
	'收入方面，全年决算收入{m:revenue_total.executed}。',
	'全年取得各项收入{m:revenue_total.executed}。'
] as const;

export const BUDGET_TOTAL = [
	'{us}{Y}年部门整体支出年初预算{m:total.initial}，全年预算{m:total.adjusted}。',
	'{Y}年年初预算数{m:total.initial}，调整后预算{m:total.adjusted}。',
	'年初批复部门整体支出预算{m:total.initial}，年中按程序调整后全年预算数为{m:total.adjusted}。',
	'{Y}年初部门支出预算{m:total.initial}，年末调整预算数{m:total.adjusted}。',
	'部门整体支出年初预算数为{m:total.initial}，全年预算数为{m:total.adjusted}。',
	'从预算安排看，年初预算{m:total.initial}，全年预算数{m:total.adjusted}。',
	'{Y}年度{us}整体支出年初预算{m:total.initial}，经追加和调剂，全年预算{m:total.adjusted}。',
	'预算安排情况：年初预算数{m:total.initial}，调整后预算数{m:total.adjusted}。'
] as const;

export const SPENT_TOTAL = [
	'全年支出合计{m:total.executed}，预算执行率{r:total}。',
	'全年实际支出{m:total.executed}，占全年预算数的{r:total}。',
	'本年支出合计{m:total.executed}，整体支出预算执行率为{r:total}。',
	'决算支出{m:total.executed}，预算执行率{r:total}。',
	'截至12月31日，部门整体支出{m:total.executed}，执行率{r:total}。',
	'全年支出{m:total.executed}，完成全年预算的{r:total}。',
	'当年总支出{m:total.executed}，预算完成率{r:total}。',
	'部门支出决算数{m:total.executed}，整体执行率{r:total}。'
] as const;

export const CARRY_OUT = [
	'年末结转和结余{m:carryover.out}。',
	'年末结转{m:carryover.out}，按规定编入下年预算。',
	'结转下年使用{m:carryover.out}。',
	'年末结转结余{m:carryover.out}，均有明确用途。'
] as const;

export const YEAR_ON_YEAR = [
	'与上年相比，总支出{dir:total}{m:chg.total}，{dir:total}{y:total}，{why:total}。',
	'部门整体支出比上年{dir:total}{m:chg.total}，变动幅度{y:total}，{why:total}。',
	'支出规模较上年{dir:total}{m:chg.total}，{dir:total}{y:total}；{why:total}。',
	'同上年决算比较，支出{dir:total}{m:chg.total}，{dir:total}{y:total}，{why:total}。'
] as const;

export const WHY = ['主要是{cause}', '原因是{cause}', '变动主要由于{cause}', '这与{cause}有关'] as const;

export const BASIC = [
	'{Y}年基本支出年初预算{m:basic.initial}，全年预算{m:basic.adjusted}，实际支出{m:basic.executed}，完成全年预算的{r:basic}。',
	'基本支出全年预算数{m:basic.adjusted}（年初预算{m:basic.initial}），执行数{m:basic.executed}，执行率{r:basic}。',
	'基本支出方面，年初预算数{m:basic.initial}，调整后预算{m:basic.adjusted}，决算{m:basic.executed}，预算执行率{r:basic}。',
	'全年基本支出{m:basic.executed}，占调整后预算{m:basic.adjusted}的{r:basic}，年初预算为{m:basic.initial}。',
	'基本支出年初安排{m:basic.initial}，年中调整为{m:basic.adjusted}，实际支出{m:basic.executed}，执行率为{r:basic}。',
	'{us}基本支出年初预算{m:basic.initial}，全年预算数{m:basic.adjusted}，全年执行数{m:basic.executed}，执行率{r:basic}。',
	'{Y}年度基本支出全年预算{m:basic.adjusted}，实际支出{m:basic.executed}，完成预算的{r:basic}；年初预算数为{m:basic.initial}。',
	'用于保障人员和机构日常所需的基本支出，年初预算{m:basic.initial}，全年预算{m:basic.adjusted}，实际支出{m:basic.executed}，完成率{r:basic}。',
	'按经费性质分，基本支出年初预算数{m:basic.initial}，全年预算数{m:basic.adjusted}，决算数{m:basic.executed}，执行率{r:basic}。',
	'基本支出{m:basic.executed}，对应的年初预算{m:basic.initial}、全年预算{m:basic.adjusted}，预算执行率为{r:basic}。'
] as const;

export const BASIC_PARTS = [
	'其中：人员经费{m:personnel.executed}，占基本支出的{s:personnel/basic}；公用经费{m:operating.executed}，占基本支出的{s:operating/basic}。',
	'人员经费支出{m:personnel.executed}，占{s:personnel/basic}；日常公用经费支出{m:operating.executed}，占{s:operating/basic}。',
	'基本支出由两部分构成：人员经费{m:personnel.executed}，占比{s:personnel/basic}；日常公用经费{m:operating.executed}，占比{s:operating/basic}。',
	'从构成看，人员经费{m:personnel.executed}，占基本支出{s:personnel/basic}，公用经费{m:operating.executed}，占基本支出{s:operating/basic}。',
	'其中人员经费支出{m:personnel.executed}，占基本支出比重{s:personnel/basic}，主要用于工资津补贴和社会保险缴费；公用经费支出{m:operating.executed}，占基本支出比重{s:operating/basic}，用于办公、水电和差旅。',
	'基本支出中，人员经费{m:personnel.executed}（占{s:personnel/basic}），公用经费{m:operating.executed}（占{s:operating/basic}）。'
] as const;

export const BASIC_NOTES = [
	'开支标准按县里统一规定执行，{office}每月核对一次。',
	'人员经费按月发放，没有拖欠。',
	'公用经费实行定额管理，{office}逐笔登记。',
	'报销实行经办、审核、审批三级签字。',
	'水电、印刷等支出与往年同期作了对比。',
	'工资数据与人事部门核定表逐人核对。',
	'{office}每季度公布一次各股室的用款情况。',
	'差旅和培训支出先审批后发生。',
	'办公用品集中采购，{office}按需领用。',
	'新进人员工资在核定次月补齐。',
	'年末对应付未付事项作了清理。',
	'固定资产随购随登，年底盘点账实相符。'
] as const;

export const PROJECT_TOTAL = [
	'{Y}年项目支出年初预算{m:project.initial}，全年预算{m:project.adjusted}，实际支出{m:project.executed}，完成全年预算的{r:project}。',
	'项目支出全年预算数{m:project.adjusted}（年初预算{m:project.initial}），执行数{m:project.executed}，执行率{r:project}。',
	'项目支出方面，年初预算数{m:project.initial}，调整后预算{m:project.adjusted}，决算{m:project.executed}，预算执行率{r:project}。',
	'全年项目支出{m:project.executed}，占调整后预算{m:project.adjusted}的{r:project}，年初预算为{m:project.initial}。',
	'项目支出年初安排{m:project.initial}，年中调整为{m:project.adjusted}，实际支出{m:project.executed}，执行率为{r:project}。',
	'{us}项目支出年初预算{m:project.initial}，全年预算数{m:project.adjusted}，全年执行数{m:project.executed}，执行率{r:project}。',
	'{Y}年度项目支出全年预算{m:project.adjusted}，实际支出{m:project.executed}，完成预算的{r:project}；年初预算数为{m:project.initial}。',
	'各类项目支出年初预算{m:project.initial}，全年预算{m:project.adjusted}，实际支出{m:project.executed}，完成率{r:project}。',
	'项目支出{m:project.executed}，对应的年初预算{m:project.initial}、全年预算{m:project.adjusted}，预算执行率为{r:project}。'
] as const;

export const PROJECT_ITEMS = [
	'主要用于{items}。',
	'具体为：{items}。',
	'资金投向：{items}。',
	'包括{items}。',
	'按用途列示：{items}。',
	'分项目看，{items}。'
] as const;

export const PROJECT_NOTES = [
	'资金拨付以验收单和合同为依据，{office}逐笔审核。',
	'{place}片区的子项由{office}现场核量后付款。',
	'单项十万元以上的事项集体研究后执行。',
	'项目台账一项一册，进度每月更新。',
	'政府采购事项按目录和限额执行，没有化整为零。',
	'对{place}等处的工程，付款前请第三方核了工程量。',
	'年中对进度慢的子项作了调剂，手续齐全。',
	'项目资金专账核算，用途与批复一致。',
	'合同由{office}统一保管，付款节点逐一比对。',
	'已完工的子项均办理了结算审核。',
	'资金使用情况在政务栏公示，接受{audience}监督。',
	'{office}在九月开展了一次专项自查，发现的票据问题当月补正。'
] as const;

export const ECONOMIC = [
	'按经济分类，工资福利支出{m:wages_welfare.executed}，商品和服务支出{m:goods_services.executed}，对个人和家庭的补助{m:household_subsidy.executed}，资本性支出{m:capital.executed}。',
	'支出经济分类情况：工资福利支出{m:wages_welfare.executed}；商品和服务支出{m:goods_services.executed}；对个人和家庭的补助{m:household_subsidy.executed}；资本性支出{m:capital.executed}。',
	'从经济用途看，工资福利支出{m:wages_welfare.executed}、商品和服务支出{m:goods_services.executed}、对个人和家庭的补助{m:household_subsidy.executed}、资本性支出{m:capital.executed}。'
] as const;

export const THREE_PUBLIC = [
	'“三公”经费预算{m:three_public.budget}，实际支出{m:three_public.executed}，其中：公务接待费{m:reception.executed}，公务用车运行维护费{m:official_vehicle_operation.executed}，公务用车购置费{m:official_vehicle_purchase.executed}，因公出国（境）费{m:overseas_travel.executed}。',
	'{Y}年“三公”经费年初预算{m:three_public.initial}，决算{m:three_public.executed}。其中因公出国（境）费{m:overseas_travel.executed}，公务用车购置费{m:official_vehicle_purchase.executed}，公务用车运行维护费{m:official_vehicle_operation.executed}，公务接待费{m:reception.executed}。',
	'全年“三公”经费支出{m:three_public.executed}，控制在年初预算{m:three_public.initial}以内：公务接待费{m:reception.executed}，公务用车运行维护费{m:official_vehicle_operation.executed}，公务用车购置费{m:official_vehicle_purchase.executed}，因公出国（境）费{m:overseas_travel.executed}。',
	'三公经费年初预算数{m:three_public.initial}，实际支出{m:three_public.executed}，控制率{c:three_public}。其中，公务接待费{m:reception.executed}，公务用车运行维护费{m:official_vehicle_operation.executed}，因公出国（境）费{m:overseas_travel.executed}，公务用车购置费{m:official_vehicle_purchase.executed}。',
	'“三公”经费支出决算{m:three_public.executed}，年初预算为{m:three_public.initial}，三公经费控制率{c:three_public}；具体包括公务用车购置费{m:official_vehicle_purchase.executed}、公务用车运行维护费{m:official_vehicle_operation.executed}、公务接待费{m:reception.executed}、因公出国（境）费{m:overseas_travel.executed}。',
	'“三公”经费方面，预算安排{m:three_public.budget}，实际支出{m:three_public.executed}，分别为公务接待费{m:reception.executed}、公务用车运行维护费{m:official_vehicle_operation.executed}、公务用车购置费{m:official_vehicle_purchase.executed}、因公出国（境）费{m:overseas_travel.executed}。'
] as const;

export const THREE_PUBLIC_NOTES = [
	'接待实行公函管理，{office}逐单审核菜单和人数。',
	'车辆派用登记到车到人，节假日一律入库封存。',
	'较上年继续压减，主要靠合并会议和拼车下乡。',
	'没有超标准、超范围的开支，也没有转嫁费用的情况。',
	'{office}每半年公布一次明细，接受干部职工监督。',
	'下乡尽量当天往返，减少了食宿开支。',
	'同城接待一律不安排用餐，外来人员按标准交纳伙食费。',
	'车辆维修定点，配件价格先询后修。',
	'接待清单与公函、发票一一对应，缺一项不予报销。',
	'油卡一车一卡，每月核对里程和加油量。',
	'上级调研以工作餐为主，由食堂统一安排。',
	'租用社会车辆前比对了公共交通的费用。',
	'{office}对去年用车偏多的股室作了提醒。',
	'全年没有新增车辆，也没有组织出国团组。',
	'会务接待能用视频的改为视频，节约了往来费用。',
	'每笔接待都写明事由、人数和陪同人数。'
] as const;

export const NO_FUND = [
	'{Y}年度无政府性基金预算支出，无国有资本经营预算支出。',
	'{us}{Y}年度没有政府性基金预算支出，也没有国有资本经营预算支出。',
	'本年度未发生政府性基金预算支出和国有资本经营预算支出。'
] as const;

export const SCORE_TOTAL = [
	'根据部门整体支出绩效评价指标，{us}自评得分{score}分。',
	'对照指标体系逐项打分，{us}{Y}年度部门整体支出绩效自评得分为{score}分。',
	'按照评分办法测算，部门整体支出绩效得分{score}分。',
	'综合各项指标完成情况，{us}自评得分{score}分。',
	'自评小组逐条打分并集体审定，最终自评得分{score}分。',
	'经自评，{us}{Y}年度综合评分为{score}分。'
] as const;
export const SCORE_GRADE = ['评价等次为“{grade}”。', '自评等次为{grade}。', '对应等次“{grade}”。'] as const;
export const SCORE_DETAIL = ['各部分情况如下：', '具体情况如下：', '分项说明如下：', '逐项得分情况如下：'] as const;

export const DIMENSION_HEADS = ['{name}（分值{max}分，得{got}分）', '{name}（满分{max}分，得{got}分）', '{name}（{max}分，自评得{got}分）'] as const;

export const INDICATOR_LINES = [
	'{l3}，年度指标值：{target}，实际完成值：{actual}，分值{weight}分，得分{got}分。',
	'{l3}：年度指标值{target}，实际完成值{actual}，分值{weight}分，得分{got}分。',
	'{l3}，年初目标值{target}，实际完成值{actual}，分值{weight}分，自评得分{got}分。',
	'{l3}，指标值：{target}，完成值：{actual}，分值{weight}分，得{got}分。'
] as const;
/** What is done about a row that missed; {thing} its work or name. */
export const REASON_REMEDIES = [
	'下年一季度补足',
	'已列入{office}督办清单',
	'正由{office}逐件跟进',
	'计划在明年六月前完成剩余部分',
	'下年目标按实际能力核定',
	'已与相关单位商定新的时间表',
	'余下部分不再追加经费',
	'{office}每月通报一次进展',
	'已调整人手并改进流程',
	'将在{place}先行补做',
	'改由{office}直接办理',
	'同类任务明年提前两个月启动'
] as const;
export const REASON_HEADS = ['{thing}方面，', '{thing}的差额，', '就{thing}而言，', '{thing}未达到目标的部分，'] as const;
export const INDICATOR_REASONS = ['未达到目标值的原因：{reason}。', '偏差原因：{reason}。', '扣分原因：{reason}。', '未完成部分说明：{reason}。'] as const;

export const EXECUTION_NOTES = [
	'部门整体支出全年预算数{m:total.adjusted}，全年执行数{m:total.executed}，预算执行率{r:total}，按比例计分。',
	'全年预算{m:total.adjusted}，实际执行{m:total.executed}，执行率{r:total}，得分按执行率折算。',
	'年度资金总额全年预算数{m:total.adjusted}，执行数{m:total.executed}，预算执行率为{r:total}，以此乘以分值得出本项得分。'
] as const;
export const EXECUTION_TAILS = [
	'未执行部分主要是质保金和跨年结算的款项。',
	'差额来自采购节约和个别尾款未到支付节点。',
	'{office}按月核对进度，四季度没有突击花钱。',
	'其余指标已按规定交回或结转。',
	'进度较上半年明显加快，{office}逐项催办。',
	'没有执行完的是{project}的尾款。',
	'{project}按合同留有质保金，其余均已支付。',
	'各季度支出比较均衡，{office}在九月作过一次调剂。'
] as const;

export const MANAGEMENT = [
	'资金使用实行先审后付，{office}对票据、合同和验收资料一并把关。',
	'内部管理制度按新的财务规定作了修订，明确了各环节的责任人。',
	'对预算调整事项履行了集体研究和报批手续。',
	'预决算信息已在规定时间内通过县政府网站公开。',
	'{office}按季度向班子会报告支出进度和目标完成情况。',
	'绩效目标与预算同步申报、同步批复，年中开展了一次监控。',
	'资产实行专人保管，领用、调拨、报废手续完备。',
	'未发现截留、挤占和挪用资金的情况。',
	'采购事项按规定走平台，合同在系统内备案。',
	'重大支出在{office}初审后提交集体讨论，会议记录可查。',
	'{office}把预算指标分解到季度，偏差超过一成的书面说明。',
	'往来款项每半年清理一次，{office}已核销长期挂账。',
	'印章、票据、支付密钥分人保管。',
	'{place}等处的外业支出附有定位照片。',
	'内审人员对三个支出事项作了穿行测试。',
	'上级资金下达后一个月内细化到具体事项。'
] as const;

export const PROCESS_STEPS = [
	'前期由{office}收集预算批复、决算报表和业务台账',
	'各股室对照年初目标填报完成情况',
	'自评小组抽查了部分凭证和现场',
	'对有疑问的数据请经办人当面说明',
	'汇总打分后提交班子会审定',
	'向{place}等处的服务对象核实了部分产出',
	'复核时重点看了未达标指标的原因',
	'结果反馈各股室，作为下年编制预算的参考',
	'邀请{audience}代表参加了座谈',
	'{office}负责口径解释和数据汇总',
	'把年中监控发现的偏差逐条对了账',
	'对{place}片区的项目作了实地查看',
	'参照上年自评时的扣分点重新核对',
	'以合同和验收单为准统计产出数量'
] as const;

/** Frames of running prose about work, troubles and remedies. {verb}{object}{n}{unit} a count, {place} a village, {audience} who is served, {office} an office, {us} the unit. */

export const WORK_OPENERS = [
	'{Y}年，{us}围绕年初确定的目标清单推进工作，主要任务按节点完成。',
	'一年来，{us}把有限的经费用在急需处，各项重点工作有序开展。',
	'{Y}年度{us}承担的主要任务均已落到具体股室和责任人，完成情况如下。',
	'对照{Y}年度绩效目标，{us}逐项核对了完成情况，主要做了以下工作。',
	'过去一年，{us}在人手偏紧的情况下保住了进度，现将产出和效果归纳如下。',
	'从全年情况看，{us}预算安排的事项都有对应的工作量，分述如下。',
	'{Y}年，{us}按季度盘点绩效目标，年底由{office}汇总验收。',
	'{us}{Y}年的工作以{audience}的需求为起点，完成的事项可以归为几个方面。',
	'围绕职责和年度要点，{us}{Y}年完成了以下几方面的工作。',
	'{Y}年{us}坚持先定目标、再排资金、后看效果，主要成效有以下几点。',
	'根据各股室报送并经{office}核实的数据，{us}{Y}年的履职情况如下。',
	'结合年终考核材料，{us}对{Y}年的产出作了梳理。'
] as const;

export const COUNT_FRAMES = [
	'全年{verb}{object}{n}{unit}',
	'累计{verb}{object}{n}{unit}',
	'到年底，共{verb}{object}{n}{unit}',
	'{Y}年{verb}{object}{n}{unit}',
	'由{office}牵头，{verb}{object}{n}{unit}',
	'分批{verb}{object}{n}{unit}',
	'按月调度，全年{verb}{object}{n}{unit}',
	'截至12月底，{verb}{object}{n}{unit}',
	'年内{verb}{object}{n}{unit}',
	'{office}全年{verb}{object}{n}{unit}',
	'本年度实际{verb}{object}{n}{unit}',
	'通过集中办理和日常办理相结合，{verb}{object}{n}{unit}'
] as const;

export const COUNT_TAILS = [
	'台账、照片和签收单由{office}存档',
	'比原定节点提早十来天收尾',
	'每一项都有验收记录可查',
	'{audience}反映的急事优先安排',
	'年中抽查时发现的小问题已当场改正',
	'经费支出与工作量逐笔对应',
	'采用先急后缓的次序，避免了平均用力',
	'复核由另一组人员完成，结果一致',
	'资料已录入业务系统，便于来年比对',
	'节假日安排轮班，没有积压',
	'结果在公示栏张榜七天，无人提出异议',
	'第三季度进度稍慢，十月起赶了上来',
	'把往年漏报的部分一并补齐',
	'请老同志带新手，边做边教',
	'每季度末由{office}通报一次数量和质量',
	'原始凭证与统计口径核对相符',
	'没有出现返工和退件',
	'工作日志由经办人和股长双签',
	'做到了来件登记、办结销号',
	'档案按件编号，随时可以调阅',
	'月底由分管负责人抽查三件',
	'流程图和时限在墙上公布',
	'疑难的由集体会商后办理',
	'做得慢的环节在下半年作了精简'
] as const;

/** Tails for work on the ground and in villages. */
export const OUTDOOR_TAILS = [
	'其中{place}片区的工作量居全县前列',
	'外业与内业交叉进行，减少了窝工',
	'{place}的做法在县里作过介绍',
	'对路远户散的{place}增派了人手',
	'与邻近乡镇共用设备，省下了租赁费',
	'按照{place}群众的建议调整了路线',
	'在{place}试点后再全面铺开',
	'比较费力的部分放在农闲时段完成',
	'过程中没有发生安全责任事故'
] as const;
/** How counted work in villages may begin, besides COUNT_FRAMES. */
export const OUTDOOR_FRAMES = ['在{place}等地{verb}{object}{n}{unit}', '与乡镇配合，{verb}{object}{n}{unit}', '分片包干，全年{verb}{object}{n}{unit}'] as const;

export const EFFECT_FRAMES = [
	'从效果看，{name}为{value}，好于年初设定的水平',
	'据年底统计，{name}{value}',
	'{office}测算，{name}达到{value}',
	'{name}由此达到{value}，{audience}能够直接感受到变化',
	'与预期相比，{name}{value}，符合目标方向',
	'年终核算，{name}{value}，数据来自业务台账',
	'{name}{value}，这一结果经{office}复核',
	'反映到民生上，{name}{value}'
] as const;

export const PARAGRAPH_HEADS = [
	'主责主业方面',
	'在履行核心职能上',
	'在服务{audience}上',
	'在重点任务上',
	'基础工作方面',
	'在项目实施上',
	'在日常管理上',
	'工作质量方面',
	'在补短板上',
	'围绕年度重点'
] as const;

export const PROBLEM_FRAMES = [
	'{trouble}，年度回访中多次被提到',
	'{trouble}，一定程度上增加了{office}的工作量',
	'{trouble}，影响了{audience}的办事体验',
	'{trouble}，与年初设想有差距',
	'{trouble}，单靠本级资金短期内难以全部解决',
	'在{place}等地走访时发现，{trouble}',
	'{office}自查时注意到，{trouble}',
	'{trouble}，绩效目标编制时对此估计不足',
	'{trouble}，相关支出的效果因此打了折扣',
	'年中监控时已经发现，{trouble}',
	'{audience}代表座谈时提出，{trouble}',
	'{trouble}，需要几个单位一起解决',
	'{trouble}，责任分工还不够细',
	'对照目标逐项核对后看到，{trouble}',
	'{trouble}，这一情况在第四季度更为明显',
	'{trouble}，{office}已作了登记'
] as const;

/** What else is told about a trouble. */
export const PROBLEM_DETAILS = [
	'上半年已向主管部门作过书面说明',
	'目前靠{office}临时协调维持',
	'{place}的情况比较典型',
	'年底盘点时登记在册的有{m}处类似情形',
	'往年也出现过，但范围没有今年大',
	'据测算每月多耗费{m}个工作日',
	'因此有{m}项工作比计划推迟',
	'相邻单位也有同样的困难',
	'涉及的资料仍在补充',
	'{audience}为此多跑了{m}趟',
	'原因在于前期摸底只做了{m}个点',
	'经费渠道尚未落实',
	'{office}已约相关方面谈过{m}次',
	'与人员调整同时发生，交接不够充分',
	'验收标准写得笼统，执行中各有理解',
	'第三方也提出过同样的意见'
] as const;

export const MEASURE_DETAILS = [
	'三月底前拿出方案',
	'由{office}每月报送一次进展',
	'先解决{place}的问题',
	'验收时请{audience}到场',
	'所缺资料由{office}负责补齐',
	'上半年安排{m}次现场检查',
	'做法成熟后写入操作规程',
	'涉及经费的部分另行报批',
	'与绩效目标一并纳入季度监控',
	'完成后在公示栏张贴结果',
	'同时确定{m}名联络员',
	'未按期完成的在会上说明原因',
	'{office}与经办人签责任单',
	'分{m}批推进，先易后难',
	'明年自评时对照检查',
	'遇到的困难随时报{office}'
] as const;

export const PROBLEM_LEADS = [
	'',
	'',
	'从自评情况看，成绩之外也有不足。',
	'对照年度目标和日常检查结果，主要有以下问题。',
	'自评中梳理出以下几点不足，均已列入台账。',
	'经{office}汇总，存在的主要问题如下。',
	'存在的问题主要集中在{place}片区和内部管理两头。'
] as const;

export const MEASURE_FRAMES = [
	'{remedy}，由{office}牵头，明年上半年见效',
	'{remedy}，所需经费在明年预算中统筹',
	'{remedy}，并请{audience}代表参加验收',
	'{remedy}，每季度检查一次落实情况',
	'针对上述情况，{remedy}',
	'{remedy}，先在{place}试行，再推开',
	'{remedy}，责任到{office}，完成后报备',
	'计划{remedy}',
	'{remedy}，进展列入月度调度',
	'{remedy}，同时把做法写进内部制度',
	'{remedy}，年底对照清单逐条销号',
	'{remedy}，力争下一年度不再出现同类情况',
	'拟{remedy}',
	'{remedy}，经费不足部分向上争取',
	'{remedy}，由分管领导每月过问',
	'{remedy}，结果向{audience}公布'
] as const;

export const SURVEY_FRAMES = [
	'{month}月，{us}向{audience}发放问卷{sent}份，收回有效问卷{returned}份，综合满意度为{percent}%。',
	'为了解{audience}的看法，{us}于{Y}年{month}月采用随机抽样方式发出调查问卷{sent}份，回收{returned}份，统计得出满意度{percent}%。',
	'{Y}年{month}月，{office}通过电话和现场问卷相结合的方式调查了{sent}名{audience}，有效样本{returned}份，满意度为{percent}%。',
	'满意度数据来自{month}月的问卷调查：发放{sent}份，有效{returned}份，折算后为{percent}%，原始问卷由{office}保存。',
	'{us}委托{office}于{month}月开展问卷调查，样本量{sent}份，有效回收{returned}份，满意度{percent}%。',
	'调查时间为{Y}年{month}月，对象为{audience}，共发出问卷{sent}份、收回有效问卷{returned}份，满意和基本满意合计占{percent}%。',
	'{month}月中旬，工作人员在{place}等处发放纸质问卷{sent}份，当场收回{returned}份，据此计算满意度{percent}%。',
	'通过扫码问卷收集{audience}意见，{month}月共推送{sent}份，有效答卷{returned}份，满意度统计结果为{percent}%。'
] as const;

export const SURVEY_TAILS = [
	'未选满意的意见集中在等候时间上。',
	'问卷共设八个问题，由第三人录入。',
	'开放题中提得较多的是希望简化手续。',
	'不满意的对象已逐一回访，记录存{office}。',
	'问卷样张和汇总表作为佐证材料留存。',
	'各片区的样本数按人口比例分配。',
	'结果与上半年摸底基本一致。',
	'回访时{audience}对办事态度评价较高。',
	'缺填三题以上的问卷按无效处理。',
	'录入后由{office}抽取十份复核。',
	'{place}片区的回收情况最好。',
	'年龄较大的对象由工作人员念题代填。'
] as const;

export const GOALS = [
	'按计划完成{project}，保证质量和进度',
	'完成{project}年度任务，惠及{audience}',
	'推进{project}，解决{place}等地的实际困难',
	'规范使用{project}资金，按期形成产出'
] as const;
export const GOALS_DONE = [
	'{project}按计划推进，主要任务已完成',
	'{project}年度任务基本完成，{audience}受益',
	'{project}实施顺利，{place}等地的困难得到缓解',
	'{project}资金使用规范，形成预期产出'
] as const;

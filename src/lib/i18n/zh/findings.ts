/** Findings in Chinese: the sentence of each message id with its arithmetic written out, what to ask for, why a check was skipped. Figures stand between `**`. */
export type FindingParams = Readonly<Record<string, string>>;

/** 「……，」 only where the value is there. */
const when = (value: string | undefined, words: (value: string) => string): string => (value === undefined || value === '' ? '' : words(value));
const is = (value: string | undefined): boolean => value === 'true';

export const findings = {
	tongue: 'zh',
	sentence: {
		'exec-overrun.line': (p: FindingParams) =>
			`${p['line']}执行数 ${p['executed']} 万元，预算 ${p['budget']} 万元，${p['executed']} ÷ ${p['budget']}，超出预算${is(p['mended']) ? '（执行数按正文支出决算数）' : ''}。`,
		'exec-extreme.high': (p: FindingParams) =>
			`${p['line']}执行数 ${p['executed']} 万元，${p['basis']} ${p['budget']} 万元，${p['executed']} ÷ ${p['budget']} = **${p['rate']}%**，请核对单位、小数点或预算数${when(p['factor'], (x) => `（若执行数乘以 ${x}，则接近 100%，仅供提问）`)}。`,
		'exec-extreme.low': (p: FindingParams) =>
			`${p['line']}执行数 ${p['executed']} 万元，${p['basis']} ${p['budget']} 万元，${p['executed']} ÷ ${p['budget']} = **${p['rate']}%**，请核对单位、小数点或预算数${when(p['factor'], (x) => `（若执行数乘以 ${x}，则接近 100%，仅供提问）`)}。`,
		'exec-underspend.unexplained': (p: FindingParams) =>
			`${p['line']}执行率 **${p['rate']}%**${when(p['executed'], (x) => `（${x} ÷ ${p['budget']}）`)}，报告没有写明未支出的具体原因。`,
		'exec-underspend.explained': (p: FindingParams) =>
			`${p['line']}执行率 **${p['rate']}%**${when(p['executed'], (x) => `（${x} ÷ ${p['budget']}）`)}；已说明原因：“${p['reason']}”，请核对。`,
		'exec-denominator-switch.switched': (p: FindingParams) =>
			`全年预算数与执行数同为 **${p['executed']}** 万元，而年初预算为 ${p['initial']} 万元；按年初口径 100% 不能说明执行情况。`,
		'exec-denominator-switch.approved': (p: FindingParams) =>
			`全年预算数与执行数同为 **${p['executed']}** 万元，年初预算为 ${p['initial']} 万元；报告写明调整经过批准，请核对批复文件。`,
		'budget-adjust-high.adjusted': (p: FindingParams) =>
			`预算由年初 ${p['initial']} 万元调整为 **${p['adjusted']}** 万元，调整幅度较大，报告没有写明属于上级转移支付、政策或灾害等原因。`,
		'budget-adjust-high.explained': (p: FindingParams) =>
			`预算由年初 ${p['initial']} 万元调整为 **${p['adjusted']}** 万元；报告写明：“${p['reason']}”，请核对文件。`,
		'exec-basis-mismatch.income': (p: FindingParams) =>
			`所列执行数 **${p['listed']}** 万元等于收入决算数，支出决算数为 **${p['spent']}** 万元${when(p['budget'], (x) => `（预算 ${x} 万元）`)}，执行数口径请核对。`,
		'spend-exceeds-income.unexplained': (p: FindingParams) =>
			`支出 ${p['spent']} 万元，收入 ${p['income']} 万元${when(p['carried'], (x) => `，年初结转 ${x} 万元`)}，其余支出没有写明资金来源。`,
		'spend-exceeds-income.named': (p: FindingParams) => `支出 ${p['spent']} 万元大于收入 ${p['income']} 万元；正文提到动用结转结余，但没有列出数额，请补充。`,
		'project-for-basic.running': (p: FindingParams) => `项目经费的用途写到日常运转或人员经费（${p['places']} 处）：“${p['words']}”，请核对支出性质。`,
		'rate-recompute.gap': (p: FindingParams) =>
			`所列“${p['what']}” **${p['stated']}%**，按同处金额 ${p['numerator']} 与 ${p['denominator']} 重算为 **${p['computed']}%**。`,
		'rate-recompute.zero': (p: FindingParams) => `分母为 0 时比率不存在，所列“${p['what']}”写作 ${p['stated']}%，宜写“无”。`,
		'ratio-inverted.hides': (p: FindingParams) =>
			`按文中数字，${p['numerator']} ÷ ${p['denominator']} = **${p['computed']}%**；所列 **${p['stated']}%** 等于 ${p['denominator']} ÷ ${p['numerator']}，超出 100% 的部分因此未显示。`,
		'ratio-inverted.other': (p: FindingParams) =>
			`按文中数字，${p['numerator']} ÷ ${p['denominator']} = **${p['computed']}%**；所列 **${p['stated']}%** 等于 ${p['denominator']} ÷ ${p['numerator']}。`,
		'parts-vs-whole.closed': (p: FindingParams) =>
			`${p['line']}（${p['stage']}）所列合计 **${p['whole']}** 万元，${p['count']} 项之和为 ${p['sum']} = **${p['parts']}** 万元。`,
		'parts-vs-whole.open': (p: FindingParams) =>
			`${p['line']}（${p['stage']}）所列合计 ${p['whole']} 万元，已列 ${p['count']} 项之和 ${p['parts']} 万元，其余未列出。`,
		'same-fact-conflict.rate': (p: FindingParams) =>
			`${p['line']}（${p['stage']}）前后有两个数：**${p['low']}** 万元与 **${p['high']}** 万元；换用另一个数，所列比率 ${p['rate']}% 随之改变。`,
		'same-fact-conflict.amount': (p: FindingParams) => `${p['line']}（${p['stage']}）前后有两个数：**${p['low']}** 万元与 **${p['high']}** 万元。`,
		'score-sum.sum': (p: FindingParams) =>
			`所列总分 **${p['total']}** 分，各行得分之和${when(p['execution'], (x) => `（含执行率 ${x} 分）`)}为 **${p['all']}** 分。`,
		'score-sum.left_out': (p: FindingParams) =>
			`所列总分 **${p['total']}** 分等于指标得分之和，执行率得分 ${p['execution']} 分未计入；计入后为 **${p['all']}** 分。`,
		'score-sum.dimension': (p: FindingParams) => `“${p['name']}”所列得分 **${p['score']}** 分，其下各行之和 ${p['sum']} = **${p['all']}** 分。`,
		'weight-sum.header': (p: FindingParams) => `“${p['name']}”栏头 **${p['head']}** 分，其下各行分值 ${p['sum']} = **${p['weights']}** 分。`,
		'weight-sum.maximum': (p: FindingParams) =>
			`全部分值之和为 **${p['weights']}** 分${when(p['execution'], (x) => `（含执行率 ${x} 分）`)}，满分应为 ${p['maximum']} 分。`,
		'exec-score-mismatch.differs': (p: FindingParams) =>
			`执行率 ${p['rate']}%，得 **${p['score']}** 分（满分 ${p['max']}）；按${p['variant']}应为 **${p['expected']}** 分，与本地区多数单位不一致。`,
		'full-marks-missed-target.numeric': (p: FindingParams) =>
			`“${p['name']}”指标值 ${p['target']}，完成 ${p['actual']}，完成率 **${p['attainment']}%**，仍得满分 ${p['score']} 分。`,
		'full-marks-missed-target.recomputed': (p: FindingParams) =>
			`“${p['name']}”指标值 ${p['target']}，所列完成值 ${p['stated']}%，按 ${p['numerator']} 与 ${p['denominator']} 重算为 **${p['computed']}%**，未达标而得满分 ${p['score']} 分。`,
		'full-marks-missed-target.qualitative': (p: FindingParams) =>
			`“${p['name']}”指标值“${p['target']}”，完成值“${p['actual']}”，表述低于指标值，仍得满分 ${p['score']} 分。`,
		'score-vs-achievement.over': (p: FindingParams) =>
			`“${p['name']}”指标值 ${p['target']}，完成 ${p['actual']}；按完成程度 ${p['weight']} 分应得约 **${p['expected']}** 分，所列 **${p['score']}** 分。`,
		'score-vs-achievement.under': (p: FindingParams) =>
			`“${p['name']}”指标值 ${p['target']}，完成 ${p['actual']}；按完成程度 ${p['weight']} 分应得约 **${p['expected']}** 分，所列只有 **${p['score']}** 分。`,
		'missing-deviation-reason.rows': (p: FindingParams) =>
			`扣分的 **${p['deducted']}** 行中有 **${p['missing']}** 行没有写原因（共扣 ${p['lost']} 分）：${p['names']}。`,
		'missing-deviation-reason.execution': (p: FindingParams) => `预算执行率扣了 ${p['lost']} 分，没有写原因，也推不出计分办法。`,
		'inflated-total.execution': (p: FindingParams) => `指标得分率 **${p['share']}%**，高出执行率 **${p['rate']}%** 较多。`,
		'inflated-total.unspent': (p: FindingParams) => `自评 **${p['total']}** 分，而执行率只有 **${p['rate']}%**。`,
		'inflated-total.findings': (p: FindingParams) => `自评 **${p['total']}** 分，而本次核对有严重疑点 ${p['critical']} 条、较重疑点 ${p['major']} 条。`,
		'inflated-total.admitted': (p: FindingParams) => `自评满分 **${p['total']}** 分，而问题部分承认不足：“${p['words']}”。`,
		'ceiling-cluster.top': (p: FindingParams) => `${p['n']} 份自评中 95 分以上占 **${p['top']}%**。`,
		'ceiling-cluster.spread': (p: FindingParams) => `${p['n']} 份自评得分的四分位距只有 **${p['spread']}** 分（中位数 ${p['middle']} 分）。`,
		'ceiling-cluster.same': (p: FindingParams) => `${p['n']} 份自评中有 **${p['times']}** 份同为 **${p['common']}** 分。`,
		'rating-band-mismatch.band': (p: FindingParams) => `自评 **${p['score']}** 分，等次写作“${p['grade']}”，按等次划分应为“**${p['due']}**”。`,
		'target-unquantified.share': (p: FindingParams) =>
			`${p['n']} 条指标值中有 **${p['vague']}** 条没有数字、日期、标准或清单（其中合规类 ${p['compliance']} 条）：${p['names']}。`,
		'target-too-low.single': (p: FindingParams) => `“${p['name']}”指标值 ${p['target']}，完成 ${p['actual']}，完成率 **${p['attainment']}%**。`,
		'target-too-low.repeated': (p: FindingParams) =>
			`“${p['name']}”指标值 ${p['target']}，完成 ${p['actual']}，完成率 **${p['attainment']}%**，同样情况不止一处。`,
		'exact-hit-target.single': (p: FindingParams) => `“${p['name']}”指标值 ${p['target']}，完成值恰为 **${p['actual']}**。`,
		'exact-hit-target.batch': (p: FindingParams) => `${p['n']} 份有满意度的报告中，**${p['hits']}** 份的完成值恰好等于指标值。`,
		'satisfaction-unsupported.unsupported': (p: FindingParams) => `“${p['name']}”列为 **${p['figure']}**，全文没有问卷、样本、回收或调查时间等依据。`,
		'satisfaction-unsupported.no_result': () => '正文写到满意度调查，没有写出调查结果。',
		'negative-omitted.rate': (p: FindingParams) =>
			`正文“${p['subject']}”为 **${p['percent']}%**，指标中没有反映${when(p['nearest'], (x) => `（相近的指标“${x}”列为 ${p['actual']}）`)}。`,
		'negative-omitted.count': (p: FindingParams) =>
			`正文“${p['subject']}” ${p['of']} 中完成 ${p['done']}（**${p['percent']}%**），指标中没有反映${when(p['nearest'], (x) => `（相近的指标“${x}”列为 ${p['actual']}）`)}。`,
		'yoy-jump.jump': (p: FindingParams) =>
			`${p['line']}（${p['stage']}）由上年 ${p['prior']} 万元变为 **${p['current']}** 万元，增减 **${p['growth']}%**${is(p['doubt']) ? '；上年数本身存疑' : ''}。`,
		'yoy-jump.explained': (p: FindingParams) =>
			`${p['line']}（${p['stage']}）由上年 ${p['prior']} 万元变为 ${p['current']} 万元，增减 ${p['growth']}%；报告写到机构或职能变动，请核对。`,
		'prior-year-mismatch.report': (p: FindingParams) =>
			`${p['line']}（${p['stage']}）按本报告推出的上年数为 **${p['prior']}** 万元，上年报告为 **${p['other']}** 万元。`,
		'prior-year-mismatch.sentences': (p: FindingParams) =>
			`${p['line']}（${p['stage']}）两处推出的上年数不同：**${p['prior']}** 万元与 **${p['other']}** 万元。`,
		'prior-year-mismatch.explained': (p: FindingParams) =>
			`${p['line']}（${p['stage']}）上年数 ${p['prior']} 万元与 ${p['other']} 万元不同；报告写到机构变动，请核对是否追溯调整。`,
		'carryover-continuity.years': (p: FindingParams) =>
			`本年年初结转 **${p['told']}** 万元，上年年末结转 **${p['other']}** 万元（本年预算 ${p['budget']} 万元）。`,
		'carryover-continuity.accounts': (p: FindingParams) =>
			`预算列上年结转 **${p['told']}** 万元，决算收入与年末结转合计只有 **${p['other']}** 万元（本年预算 ${p['budget']} 万元）。`,
		'carryover-continuity.recovered': (p: FindingParams) => `结转 ${p['told']} 万元与 ${p['other']} 万元不衔接；报告写到结转被收回，请核对文件。`,
		'yoy-reason-contradiction.direction': (p: FindingParams) => `数额${p['direction']}，而所写原因方向相反：“${p['reason']}”。`,
		'yoy-reason-contradiction.opposite': (p: FindingParams) =>
			`同为 **${p['value']}** 万元，一处说减少、一处说增加，原因相反：“${p['first']}”；“${p['second']}”。`,
		'target-lowered.single': (p: FindingParams) =>
			`“${p['name']}”指标值由上年 ${p['before']} 变为 **${p['target']}**，上年已完成，本年要求降低 **${p['easier']}%**。`,
		'target-lowered.repeated': (p: FindingParams) =>
			`“${p['name']}”指标值由上年 ${p['before']} 变为 **${p['target']}**，上年已完成，本年要求降低 **${p['easier']}%**；共 ${p['times']} 条如此。`,
		'copied-paragraphs.foreign': (p: FindingParams) => `有 **${p['n']}** 段与其他单位的报告雷同，段中有他单位的名称。`,
		'copied-paragraphs.section': (p: FindingParams) => `${p['section']}部分与 ${p['others']} 份其他报告雷同（相似度 **${p['jaccard']}%**）。`,
		'copied-paragraphs.share': (p: FindingParams) => `有 **${p['carried']}** 段与 ${p['others']} 份其他报告雷同，占正文 **${p['share']}%**。`,
		'copied-paragraphs.earlier': (p: FindingParams) => `有 ${p['n']} 段在后来的 ${p['others']} 份报告中又出现。`,
		'vacuous-problems.contradicted': (p: FindingParams) => `执行率为 **${p['rate']}%**，改进措施却是“${p['words']}”。`,
		'vacuous-problems.short': (p: FindingParams) => `问题部分只有 **${p['chars']}** 字：“${p['words']}”。`,
		'vacuous-problems.generic': (p: FindingParams) => `问题部分 ${p['chars']} 字，没有数字，也没有写到具体项目、地点或指标。`,
		'vacuous-problems.repeated': (p: FindingParams) => `问题部分（${p['chars']} 字）与上年报告相同。`,
		'wrong-name-or-year.name': (p: FindingParams) => `正文主语写作“**${p['words']}**”，本报告单位为“${p['own']}”，请核对是否误留。`,
		'wrong-name-or-year.copied': (p: FindingParams) => `与他单位雷同的段落中，主语写作“**${p['words']}**”，本报告单位为“${p['own']}”。`,
		'wrong-name-or-year.year': (p: FindingParams) => `评价年度为 ${p['year']} 年，正文写作 **${p['words']}** 年（${p['n']} 处）。`,
		'wrong-name-or-year.subsequent': (p: FindingParams) => `${p['year']} 年的成果中写到 ${p['words']} 年才完成的事项（${p['n']} 处）。`,
		'wrong-name-or-year.self_word': (p: FindingParams) => `正文自称“${p['words']}”（${p['n']} 处），单位为“${p['own']}”。`,
		'structure-broken.numbering': (p: FindingParams) => `标题编号不连续 ${p['n']} 处。`,
		'structure-broken.missing': (p: FindingParams) => `没有找到应有的章节 **${p['n']}** 个：${rolesOf(p['roles'] ?? '')}。`,
		'three-public-overrun.over': (p: FindingParams) =>
			`${p['line']}实际 **${p['executed']}** 万元，预算 ${p['budget']} 万元${when(p['rate'], (x) => `，控制率 **${x}%**`)}。`,
		'three-public-overrun.approved': (p: FindingParams) => `${p['line']}实际 ${p['executed']} 万元，预算 ${p['budget']} 万元；报告写明购车经批准，请核对。`,
		'three-public-overrun.rise': (p: FindingParams) =>
			`三公经费由上年 ${p['prior']} 万元增至 **${p['current']}** 万元${when(p['growth'], (x) => `（**${x}%**）`)}。`,
		'three-public-overrun.parts': (p: FindingParams) =>
			`三公经费合计 **${p['whole']}** 万元，三项为出国 ${p['overseas']}、公车 ${p['vehicle']}、接待 ${p['reception']} 万元，相加不等。`,
		'control-rate-exceeded.operating': (p: FindingParams) => `公用经费实际 **${p['executed']}** 万元，预算 ${p['budget']} 万元，超过预算。`,
		'control-rate-exceeded.staff': (p: FindingParams) =>
			`实有 **${p['staff']}** 人，编制 ${p['posts']} 人${is(p['quota']) ? '；报告写到编制或借调情况，请核对' : ''}。`,
		'control-rate-exceeded.stated': (p: FindingParams) => `所列“${p['what']}”为 **${p['rate']}%**，超过 100%。`,
		'disclosure-missing.major': (p: FindingParams) => `没有找到${p['item']}。`,
		'disclosure-missing.minor': (p: FindingParams) => `没有找到${p['item']}。`,
		'peer-outlier.alone': (p: FindingParams) =>
			`${p['metric']}为 **${p['value']}**，同类 ${p['n']} 份的中位数为 ${p['middle']}，相差较大（修正 z 值 ${p['z']}）。`,
		'peer-outlier.combined': (p: FindingParams) =>
			`${p['metric']}为 **${p['value']}**，同类 ${p['n']} 份的中位数为 ${p['middle']}，相差较大（修正 z 值 ${p['z']}），该报告另有疑点。`,
		'digit-pattern.round': (p: FindingParams) => `${p['n']} 个执行数中整万元占 **${p['share']}%**。`,
		'digit-pattern.repeated': (p: FindingParams) => `同一金额 **${p['value']}** 万元见于 ${p['units']} 个单位的执行数。`,
		'digit-pattern.benford': (p: FindingParams) => `${p['n']} 个执行数的首位数分布与自然分布相差较大（卡方 **${p['chi']}**）。`
	} satisfies Readonly<Record<string, (p: FindingParams) => string>>,
	/** Words for ids in parameters; categories and stages have their own. */
	corrected: (value: string, printed: string) => `其中 **${value}** 是人工更正后的数，报告原写 **${printed}**，请先核对更正。`,
	names: {
		total: '整体支出',
		budget: '预算',
		initial: '年初预算',
		execution: '执行率（年初口径）',
		adjustment: '预算调整率',
		'project-share': '项目支出占比',
		'operating-per-head': '人均公用经费（万元）',
		'personnel-per-head': '人均人员经费（万元）',
		score: '自评得分',
		'full-marks': '满分指标占比',
		performance: '绩效情况',
		problems: '存在问题',
		measures: '改进措施',
		indicators: '绩效指标表',
		'three-public': '三公经费情况',
		grade: '自评等次',
		'base-data': '基础数据表',
		up: '增加',
		down: '减少',
		V1: '按比例计分的办法',
		V2: '每低 5 个百分点扣 2 分的办法',
		V3: '低于 60% 不得分的办法',
		V4: '调整或超支扣 1 分的办法'
	},
	/** What the department is asked to explain or correct, for a letter. */
	ask: {
		'exec-overrun': '请说明超预算支出的原因和批准依据。',
		'exec-extreme': '请核对金额的单位、小数点和所用预算数，并说明。',
		'exec-underspend': '请说明资金未支出的具体原因和后续安排。',
		'exec-denominator-switch': '请提供预算调整的批复文件，并按年初预算口径说明执行情况。',
		'budget-adjust-high': '请说明年中调整预算的原因并附文件。',
		'exec-basis-mismatch': '请按支出决算数更正执行数和执行率。',
		'spend-exceeds-income': '请说明支出大于收入部分的资金来源。',
		'project-for-basic': '请说明该项目经费的实际用途和支出性质。',
		'rate-recompute': '请按所列金额更正比率，或更正金额。',
		'ratio-inverted': '请核对分子分母并更正比率。',
		'parts-vs-whole': '请核对分项与合计并更正。',
		'same-fact-conflict': '请核实正确数额并统一。',
		'score-sum': '请核对各行得分并更正总分。',
		'weight-sum': '请核对各项分值，使之与满分一致。',
		'exec-score-mismatch': '请说明执行率得分的计算依据。',
		'full-marks-missed-target': '请按完成情况重新评分或说明理由。',
		'score-vs-achievement': '请说明得分依据或重新评分。',
		'missing-deviation-reason': '请补填偏差原因和改进措施。',
		'inflated-total': '请对照执行情况和有关疑点复核自评总分。',
		'ceiling-cluster': '请对本批自评得分的区分度作出说明。',
		'rating-band-mismatch': '请核对分数与等次。',
		'target-unquantified': '请将指标值改为可考核的表述。',
		'target-too-low': '请说明大幅超额完成的原因，并在下年合理设置指标值。',
		'exact-hit-target': '请提供满意度的调查记录。',
		'satisfaction-unsupported': '请提供满意度调查的方式、样本、时间和结果。',
		'negative-omitted': '请说明该事项未完成的情况，并在指标中如实反映。',
		'yoy-jump': '请说明较上年大幅变动的具体原因。',
		'prior-year-mismatch': '请核对上年数，与上年报告不一致的请说明。',
		'carryover-continuity': '请说明结转资金的去向并附依据。',
		'yoy-reason-contradiction': '请核对增减原因的表述。',
		'target-lowered': '请说明下调指标值的理由。',
		'copied-paragraphs': '请按本单位实际重新撰写雷同部分。',
		'vacuous-problems': '请结合实际写明具体问题和对应措施。',
		'wrong-name-or-year': '请核对单位名称和年份并更正。',
		'structure-broken': '请补齐章节并理顺编号。',
		'three-public-overrun': '请说明三公经费超出或上升的原因。',
		'control-rate-exceeded': '请说明超出控制数的原因和批准依据。',
		'disclosure-missing': '请补充缺失的内容。',
		'peer-outlier': '请说明与同类单位差异较大的原因。',
		'digit-pattern': '请核对本批执行数的取数方式。'
	},
	/** Why a rule did not check a report. */
	skip: {
		'no-budget-and-spending': '没有预算数和执行数',
		'no-initial-budget': '没有年初预算数',
		'no-adjusted-budget': '没有全年预算数',
		'no-spending': '没有执行数',
		'no-income': '没有收入决算数',
		'no-project-purpose': '没有写到项目经费用途',
		'no-rate-with-amounts': '没有带金额的比率',
		'no-list': '没有分项与合计',
		'stated-once': '各数只出现一次',
		'no-total-score': '没有自评总分',
		'no-score-rows': '没有分行得分',
		'rows-missing': '表格没有读全',
		'rows-without-score': '有指标行没有得分',
		'rows-without-weight': '有指标行没有分值',
		'no-execution-score': '没有执行率得分',
		'variant-unknown': '本地区计分办法未知',
		'no-indicators': '没有指标表',
		'no-target-with-score': '没有可比的指标值与得分',
		'no-numeric-target': '没有数量化指标值',
		'few-targets': '指标值不足三条',
		'no-grade': '没有自评等次',
		'group-small': '同组份数不足',
		'not-department': '不是部门整体报告',
		'no-satisfaction': '没有满意度',
		'no-outcome': '正文没有完成率',
		'no-prior-year': '没有上年数',
		'no-prior-figure': '没有写到上年数',
		'no-prior-report': '没有上年报告',
		'no-carryover': '没有结转数',
		'no-change-with-reason': '没有带原因的增减',
		'no-year': '年度不明',
		superseded: '已有更新的报告',
		'no-paragraphs': '没有正文段落',
		'no-problem-section': '没有问题部分',
		'no-name-or-year': '没有单位名称和年度',
		'form-only': '只有表格',
		'few-headings': '标题不足三个',
		'no-three-public': '没有三公经费数',
		'no-control-rate': '没有控制率',
		'no-region': '地区或年度不明',
		'few-amounts': '金额个数不足',
		'read-together': '与同一文件的另一份合并检查',
		'not-applicable': '不适用'
	}
};

const ROLE_NAMES: Readonly<Record<string, string>> = { performance: '绩效情况', problems: '存在问题', measures: '改进措施' };
const rolesOf = (roles: string): string =>
	roles
		.split(',')
		.map((role) => ROLE_NAMES[role] ?? role)
		.join('、');

/** The draft of a circular in Chinese: counts and leads in neutral words, never a verdict. `**…**` is printed strong. */
export const circular = {
	title: '通报稿',
	heading: (place: string, span: string, kind: string) => `关于${place} ${span} 年度${kind}绩效自评普遍问题的通报（稿）`,
	opening: (span: string, reports: string, departments: string, rules: string) =>
		`对 ${span} 年 ${departments} 个单位的 ${reports} 份绩效自评报告，按 ${rules} 条规则比对了数据和文字。`,
	found: (flagged: string, departments: string, clean: string) =>
		`其中 **${flagged} 份**（${departments} 个单位）列出待核事项${clean === '0' ? '。' : `，${clean} 份没有列出。`}`,
	regional: (n: string) => `按地区、年度汇总比对，列出待核事项 ${n} 条。`,
	foundNone: '按现行规则没有列出待核事项。',
	listed: (n: string, parts: string) => `共列出 **${n} 条**：${parts}。`,
	part: (name: string, n: string) => `${name} ${n}`,
	undecided: '所列均未经人工核实，是待核线索，不是结论。',
	decided: (parts: string, open: string) => `经人工核实：${parts}；其余 ${open} 条尚未核实，是待核线索，不是结论。`,
	decidedAll: (parts: string) => `经人工核实：${parts}。`,
	decision: { confirmed: '确认', returned: '退回', rectified: '已整改', dismissed: '排除（不计入以上各数）' },

	table: (n: string) => `一、普遍问题（按涉及单位数，前 ${n} 类）`,
	tableAll: '一、普遍问题（按涉及单位数）',
	tableNone: '一、没有列出的问题',
	tableNote: (others: string, findings: string) => `另有 ${others} 类、${findings} 条未列入本表。`,
	comparableNote: '“可核对”为报告写有所需数据、能作此项比对的份数（n）。',
	heads: ['问题', '单位（个）', '报告（份）', '可核对（n）', '条数', '其中严重'] as readonly string[],
	ofRegion: '按地区',

	details: '二、分项情况与线索',
	problem: (departments: string, reports: string, checked: string, findings: string) =>
		`在能作此项比对的 n = ${checked} 份报告中，${reports} 份（${departments} 个单位）有此情形，共 ${findings} 条。`,
	method: (method: string) => `比对方法：${method}。`,
	leads: '线索（举例，供核对）：',
	lead: (department: string, year: string) => `${department}${year === '' ? '' : `（${year} 年）`}：`,
	unnamed: (year: string) => `某单位${year === '' ? '' : `（${year} 年）`}：`,
	confirmed: '（已确认）',
	uncertain: '（所依数字读取把握不足，请先核对原文）',
	morePlaces: (n: string) => `等 ${n} 处，全部见报告页。`,
	todo: (ask: string) => `有此情形的单位，${ask}`,

	next: '三、有关要求',
	closing: '请各单位对照自查。列为线索的，请对照原文核实：属实的更正报告并报送，不属实的书面说明。核实结果以财政部门复核意见为准。',
	signature: ['财政局（盖章）', '　　　　年　　月　　日'] as readonly string[],
	named: '列出单位名称',
	back: '回到疑点页',
	all: (n: string) => `看全部 ${n} 条`,
	awaited: '本稿由程序比对生成，（待人工审定）。',
	moved: (n: string) => `有 ${n} 处阈值与默认值不同，以上各数按所调阈值计算。`,
	filters: (parts: string) => `筛选：${parts}。`,
	unread: (n: string) => `其中 ${n} 份未读出执行数。`
};

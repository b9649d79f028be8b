/** Labels of forms to the vocabulary: which category a row of money is, which stage a column, which dimension a level. */
import type { Category, Stage } from '../../model/vocabulary.ts';
import type { RowId } from '../../document/tables/label-forms.ts';
import type { ColumnRole } from '../../document/tables/columns.ts';

/**
 * Category of a row. Sources by level of government (省级, 市级, 本级, 地方) are single items: whether they count as transfer or as
 * appropriation depends on the unit's own level, which a form does not say. null: no amount of its own.
 */
export const ROW_CATEGORY: Readonly<Record<RowId, Category | null>> = {
	total: 'total',
	sum: 'total',
	revenue: 'revenue_total',
	fiscal: 'fiscal_appropriation',
	general: 'general_public_budget',
	fund: 'government_fund',
	stateCapital: 'state_capital',
	account: 'item',
	upper: 'special_transfer',
	province: 'item',
	city: 'item',
	county: 'item',
	local: 'item',
	unitFunds: 'other_funds',
	other: 'other_funds',
	carryIn: 'carryover',
	basic: 'basic',
	project: 'project',
	personnel: 'personnel',
	operating: 'operating',
	wages: 'wages_welfare',
	goods: 'goods_services',
	household: 'household_subsidy',
	capital: 'capital',
	threePublic: 'three_public',
	overseas: 'overseas_travel',
	vehicle: 'official_vehicle',
	vehiclePurchase: 'official_vehicle_purchase',
	vehicleOperation: 'official_vehicle_operation',
	reception: 'reception',
	procurement: 'procurement',
	adjustment: 'total',
	item: 'item'
};

/** Stage of a money column; a budget column that does not say which, and one of the year before, depend on their table. */
export const COLUMN_STAGE: Readonly<Partial<Record<ColumnRole, Stage>>> = {
	initial: 'initial_budget',
	adjusted: 'adjusted_budget',
	executed: 'executed'
};

/** The level-1 name under which a level-2 head stands in the common forms, where the form lost it. */
export const LEVEL1_OF_LEVEL2: Readonly<Record<string, string>> = {
	output: '产出指标',
	outcome: '效益指标',
	satisfaction: '满意度指标',
	cost: '成本指标'
};

/** Rates that scoring sheets list as indicators: their actual value is a rate of the unit. */
export const RATE_NAME =
	/^(?:指标\d*[:、])?(?:在职|财政供养|人员|部门|项目|预算|资金|预算资金|三公经费|三公|公用经费|政府采购|支付|结转结余|结余结转|支出|专项资金|项目资金|年度预算)+(?:人员)?(?:控制率|变动率|执行率|完成率|调整率|到位率|进度率|结余率|使用率|进度|拨付率)$/;

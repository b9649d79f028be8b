/** Phrases that say zero without a figure (无政府性基金预算支出, 未发生公务接待费, 实际未使用) to the categories and stage they speak of. */
import type { Category } from '../../model/vocabulary.ts';
import { findCategories } from '../lexicon/categories.ts';
import type { CategoryHit } from '../lexicon/categories.ts';

export interface StatedZero {
	/** Empty where the phrase carries on from the subject before it. */
	readonly categories: readonly Category[];
	readonly stage: 'executed' | 'budget';
}

const NONE = /(?:没有|未发生|未产生|未安排|未使用|未编制|未列支|未支出|不涉及|不存在|无|为零|为0)/;
/** What may stand between the words of a zero phrase. */
const FILLER =
	/^(?:[、和及与,]|任何|相关|使用|发生|安排|产生|列支|涉及|的|当年|本年|年度|预算|收支|支出|收入|拨款|资金|费用|经费|情况|财政|开支|数|单位|部门|项目)*$/;
const AFTER_LABEL =
	/^(?:经费|费用|支出|预算|收入|拨款|资金|的)*(?:[,]|均|全年|本年|当年|实际|全部|都|暂|尚|支出|决算|执行|数|为)*(?:未发生(?:支出|费用)?|未产生(?:支出|费用)?|未使用|未支出|未开支|未安排|未列支|为零|为0|无支出|无发生|无开支|为无|没有|无)(?:支出|费用)?$/;
const BARE =
	/^(?:均|实际|全部|全年|当年|本年|暂|尚|都|也|年度|执行)*(?:未使用|未支出|未发生|未开支|未执行|未动用|未支付|未形成支出|未发生支出|未产生支出|无支出|没有支出|没有使用|没有发生)(?:支出|费用)?$/;

/** 未购置公务用车: nothing was spent on buying one. */
const UNBOUGHT = /^(?:全年|当年|本年度?|20\d\d年度?)?(?:均|也)?(?:未|没有|无)(?:新增)?购置(?:公务)?(?:用车|车辆|公车)$/;

const stageOf = (words: string): StatedZero['stage'] =>
	/支出|发生|使用|开支|列支|产生|费$|经费$|购置$/.test(words) || !/安排|年初|预算(?!拨款|财政拨款)/.test(words) ? 'executed' : 'budget';

/** Labels right behind 无 (several with 、 or 和), nothing but filler between and behind. */
function afterNone(text: string, from: number): readonly CategoryHit[] {
	const rest = text.slice(from);
	const hits = findCategories(rest);
	let at = 0;
	for (const hit of hits) {
		if (!FILLER.test(rest.slice(at, hit.start))) return [];
		at = hit.end;
	}
	return hits.length > 0 && FILLER.test(rest.slice(at)) ? hits : [];
}

/** Reads one clause without figure, in reading form; null where it states no zero of money. */
export function readZero(clause: string): StatedZero | null {
	if (UNBOUGHT.test(clause)) return { categories: ['official_vehicle_purchase'], stage: 'executed' };
	if (BARE.test(clause)) return { categories: [], stage: /安排/.test(clause) ? 'budget' : 'executed' };
	const none = NONE.exec(clause);
	if (!none) return null;
	const behind = afterNone(clause, none.index + none[0].length);
	// 县级未安排配套资金: what another level did not add is no zero of the unit's
	if (behind.some(({ word }) => word.includes('配套'))) return { categories: ['item'], stage: 'budget' };
	if (behind.length > 0) return { categories: [...new Set(behind.map((hit) => hit.meaning))], stage: stageOf(clause.slice(none.index)) };
	const before = findCategories(clause.slice(0, none.index + none[0].length));
	const last = before.at(-1);
	if (!last || !AFTER_LABEL.test(clause.slice(last.end))) return null;
	// 公车购置费、因公出国费均为0: both
	const other = before.at(-2);
	const joint = other && /^[、和及与]$/.test(clause.slice(other.end, last.start)) ? [other.meaning] : [];
	return { categories: [...joint, last.meaning], stage: /安排/.test(clause.slice(last.end)) ? 'budget' : 'executed' };
}

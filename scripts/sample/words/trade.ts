/** What a trade (教育, 水利, a town …) has to say in its reports: duties, offices, work that is counted, what goes wrong. Read from compact lines. */

/** Something that is counted over the year: 硬化 村组道路 公里 18. */
export interface Work {
	readonly verb: string;
	readonly object: string;
	readonly unit: string;
	readonly base: number;
}
/** A percentage that shall be reached: 工程验收合格率 98. */
export interface Ratio {
	readonly name: string;
	readonly base: number;
}
export type EffectKind = 'economic' | 'social' | 'ecological' | 'lasting';
/** An outcome: a number with unit, or (base null) a wording. */
export interface Effect {
	readonly kind: EffectKind;
	readonly name: string;
	readonly base: number | null;
	readonly unit: string;
}
/** A shortcoming and what is done about it; {n} is a small number, {place} a place of the county. */
export interface Hurdle {
	readonly trouble: string;
	readonly remedy: string;
}
export interface Trade {
	readonly id: string;
	readonly duties: readonly string[];
	readonly offices: readonly string[];
	readonly projects: readonly string[];
	readonly works: readonly Work[];
	readonly ratios: readonly Ratio[];
	readonly effects: readonly Effect[];
	readonly audience: string;
	readonly hurdles: readonly Hurdle[];
}

export interface TradeLines {
	readonly duties: string;
	readonly offices: string;
	readonly projects: string;
	readonly works: string;
	readonly ratios: string;
	readonly effects: string;
	readonly audience: string;
	readonly hurdles: string;
}

const items = (text: string, separator: string) =>
	text
		.split(separator)
		.map((item) => item.trim())
		.filter(Boolean);

const EFFECT_KINDS: Readonly<Record<string, EffectKind>> = { 经: 'economic', 社: 'social', 生: 'ecological', 续: 'lasting' };

function fields(line: string, count: number): readonly string[] {
	const found = line.split(' ');
	if (found.length < count) throw new Error(`expected ${count} fields: ${line}`);
	return found;
}

export function trade(id: string, lines: TradeLines): Trade {
	return {
		id,
		duties: items(lines.duties, '；'),
		offices: items(lines.offices, '、'),
		projects: items(lines.projects, '、'),
		works: items(lines.works, '；').map((line) => {
			const [verb = '', object = '', unit = '', base = ''] = fields(line, 4);
			return { verb, object, unit, base: Number(base) };
		}),
		ratios: items(lines.ratios, '；').map((line) => {
			const [name = '', base = ''] = fields(line, 2);
			return { name, base: Number(base) };
		}),
		effects: items(lines.effects, '；').map((line) => {
			const [mark = '', name = '', base, unit = ''] = fields(line, 2);
			const kind = EFFECT_KINDS[mark];
			if (!kind) throw new Error(`no kind of effect: ${line}`);
			return { kind, name, base: base === undefined ? null : Number(base), unit };
		}),
		audience: lines.audience,
		hurdles: items(lines.hurdles, '；').map((line) => {
			const [trouble = '', remedy = ''] = line.split('→');
			return { trouble, remedy };
		})
	};
}

/** Rows under a head of indicators to indicators, maxima of their dimensions, the total of points and the grade. */
import type { DimensionFact, IndicatorFact, RateFact } from '../../model/facts.ts';
import type { Place } from '../../model/span.ts';
import type { Dimension } from '../../model/vocabulary.ts';
import { byRole } from '../../document/tables/headed-rows.ts';
import type { HeadedRow, ReadCell } from '../../document/tables/headed-rows.ts';
import type { ColumnRole, Head } from '../../document/tables/columns.ts';
import { find } from '../../document/tables/labels.ts';
import { isSum } from '../../document/tables/words.ts';
import { dimensionOf } from '../lexicon/dimensions.ts';
import { LEVEL1_OF_LEVEL2 } from '../lexicon/form-labels.ts';
import { headPoints } from './block-points.ts';
import { decimalsOf, placeAcross, placeOfCell, pointsOfCell, printedWords } from './cell-values.ts';
import type { TableContext } from './context.ts';
import { isRateName, levelOf, NO_LEVEL, valuesOf } from './indicator-cells.ts';
import type { Level } from './indicator-cells.ts';
import { couldBeName, isLevel, isName } from './indicator-names.ts';

export interface Totals {
	readonly total: number | null;
	readonly total_max: number | null;
	readonly grade: string | null;
	readonly at: Place;
	readonly gradeAt: Place | null;
}
export interface IndicatorFacts {
	readonly indicators: IndicatorFact[];
	readonly dimensions: DimensionFact[];
	readonly rates: RateFact[];
	totals: Totals | null;
}

const GRADE = /^(?:优秀?|良好?|中|差|合格|不合格|较差|较好|一般|低)$/;
const NAMES_DIMENSION = /^[^\d.]*[\u4e00-\u9fff][^\d.]*$/;
/** 相关性（5分）where no column holds the weights. */
const NAME_WITH_POINTS = /^(.+?)\s*[（(]\s*(\d{1,3}(?:\.\d+)?)\s*分\s*[）)]$/;

class IndicatorReader {
	readonly facts: IndicatorFacts = { indicators: [], dimensions: [], rates: [], totals: null };
	private l1: Level = NO_LEVEL;
	private l1At: ReadCell | null = null;
	private l1Named = false;
	private l2: string | null = null;
	private readonly context: TableContext;
	private readonly head: Head;

	constructor(context: TableContext, head: Head) {
		this.context = context;
		this.head = head;
	}

	read(row: HeadedRow): void {
		const first = row.cells.find(({ word }) => word.kind !== 'blank');
		if (first && (isSum(first.word) || (find(first.word.label, 'row')?.id === 'sum' && row.cells.some(({ word }) => word.kind === 'number'))))
			return this.sum(row, first);
		const cells = byRole(row);
		this.levels(cells);
		if (this.head.kind === 'summary') return this.summary(cells);
		this.indicator(row, cells);
	}

	private sum(row: HeadedRow, first: ReadCell): void {
		const cells = byRole(row);
		const grade = row.cells.find(({ word }) => GRADE.test(word.text));
		const score = cells.get('score');
		const weight = cells.get('weight');
		const figures = row.cells.filter(({ word }) => word.kind === 'number');
		// 综合得分 | 93.5 below a form without columns of points
		const bare = figures.length === 1 && !this.has('score') && !this.has('weight') && /得分|评分/.test(first.word.text) ? figures[0] : undefined;
		const alone = score === undefined || weight === undefined ? (score ?? weight ?? bare) : undefined;
		const scored = alone ? (this.isScore(first, alone) ? alone : undefined) : score;
		const totals: Totals = {
			total: pointsOfCell(scored),
			total_max: scored !== undefined && scored === alone ? null : pointsOfCell(weight ?? alone),
			grade: grade?.word.text ?? null,
			at: placeAcross(
				this.context.text,
				[first, ...row.cells.filter(({ word }) => word.kind === 'number' || word === first.word)].map(({ cell }) => cell)
			),
			gradeAt: grade ? placeOfCell(this.context.text, grade.cell) : null
		};
		if (totals.total !== null || totals.total_max !== null || totals.grade !== null) this.facts.totals = totals;
	}

	/** Whether the only figure of a sum is the score: its label says so, there are no weights, or it is not what the weights add up to. 合计 100 alone sums up weights. */
	private isScore(label: ReadCell, figure: ReadCell): boolean {
		if (/自评|得分/.test(label.word.text) || !this.has('weight')) return true;
		const value = pointsOfCell(figure) ?? 0;
		const weights = this.facts.indicators.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
		return value !== 100 && Math.abs(value - weights) > 0.01;
	}

	private has(role: ColumnRole): boolean {
		return this.head.columns.some((column) => column.role === role);
	}

	/** Levels are carried down where their cells are merged. */
	private levels(cells: ReadonlyMap<ColumnRole, ReadCell>): void {
		const l1 = cells.get('l1');
		const l2 = cells.get('l2');
		if (l1 && l1.word.kind !== 'dash') {
			this.l1 = levelOf(this.context, l1);
			this.l1At = l1;
			this.l1Named = this.l1.name !== null;
			if (!l2) this.l2 = null;
		}
		if (l2 && l2.word.kind !== 'dash') {
			this.l2 = levelOf(this.context, l2).name;
			const parent = LEVEL1_OF_LEVEL2[find(l2.word.label, 'level2')?.id ?? ''];
			if (parent && !this.l1Named)
				this.l1 = {
					...NO_LEVEL,
					name: parent,
					max: l1 ? this.l1.max : this.l1.name === parent ? this.l1.max : l1 === undefined && this.l1.name === null ? this.l1.max : null
				};
		}
		const points = pointsOfCell(cells.get('l1points'));
		const at = cells.get('l1points') ?? this.l1At;
		if (points !== null && l1) this.l1 = { ...this.l1, max: points };
		if ((l1 || l2) && this.l1.max !== null && this.l1.name && at) this.dimension(this.l1.name, this.l1.max, at, this.l1Named);
	}

	private dimension(name: string, max: number, at: ReadCell, named: boolean): void {
		if (this.head.kind === 'summary' || this.facts.dimensions.some((dimension) => dimension.name === name)) return;
		this.facts.dimensions.push({
			name,
			dimension: dimensionOf(name),
			max,
			score: this.l1.score,
			...placeOfCell(this.context.text, at.cell),
			origin: named ? 'stated' : 'inherited',
			certainty: named ? this.context.certainty : 'medium',
			...(named ? {} : { note: '一级指标名称缺失，由二级指标推定' })
		});
	}

	/** 一级指标 | 分值 | 得分: each row is a dimension. */
	private summary(cells: ReadonlyMap<ColumnRole, ReadCell>): void {
		const l1 = cells.get('l1');
		const max = pointsOfCell(cells.get('weight'));
		const score = pointsOfCell(cells.get('score'));
		if (!l1 || !this.l1.name || !NAMES_DIMENSION.test(this.l1.name) || (max === null && score === null)) return;
		const taken = [l1, cells.get('weight'), cells.get('score')].flatMap((read) => (read ? [read.cell] : []));
		this.facts.dimensions.push({
			name: this.l1.name,
			dimension: dimensionOf(this.l1.name),
			max,
			score,
			...placeAcross(this.context.text, taken),
			origin: 'stated',
			certainty: this.context.certainty
		});
	}

	private words(read: ReadCell | undefined): string | null {
		return read ? printedWords(this.context.text, read.cell) : null;
	}

	private indicator(row: HeadedRow, cells: ReadonlyMap<ColumnRole, ReadCell>): void {
		const name = cells.get('l3') ?? (this.has('l3') ? undefined : cells.get('l2'));
		const l3 = this.words(name);
		if (!name || l3 === null || !isName(name, l3)) return;
		if (this.context.table.reading === 'run-on' && !this.isCutOut(l3, cells)) return;
		const { target, actual, at, l3: named } = valuesOf({ text: this.context.text, head: this.head, row, name, cells }, l3);
		const pointed = this.has('weight') ? null : NAME_WITH_POINTS.exec(named);
		const weight = pointed ? Number(pointed[2]) : pointsOfCell(cells.get('weight'));
		const score = pointsOfCell(cells.get('score'));
		if (target === null && actual === null && weight === null && score === null) return;
		if (isLevel(name) && (target === null || actual === null)) return;
		const dimension = this.dimensionOfRow();
		const reason = this.words(cells.get('reason'))?.replace(/^无[。.]?$/, '') || null;
		this.facts.indicators.push({
			l1: this.l1.name,
			l2: this.has('l3') ? this.l2 : null,
			l3: pointed?.[1] ?? named,
			target,
			actual,
			weight,
			score,
			reason,
			dimension,
			...(this.l1.max !== null ? { l1_max: this.l1.max } : {}),
			at,
			...this.placeOfRow(name, cells),
			origin: 'stated',
			certainty: this.context.certainty
		});
		if (isRateName(l3) && actual !== null && at.actual) this.rate(l3, actual, at.actual);
		this.scoreOfExecution(weight, score);
	}

	/** Whether a name without separators is one: rules between the columns can be told from names only by the points in brackets behind these. */
	private isCutOut(name: string, cells: ReadonlyMap<ColumnRole, ReadCell>): boolean {
		return couldBeName(name) && (!this.has('method') || (!this.has('weight') && !cells.has('method') && NAME_WITH_POINTS.test(name)));
	}

	/** 预算执行率（10分） with one row of ten points: the row's score is the dimension's. */
	private scoreOfExecution(weight: number | null, score: number | null): void {
		const at = this.facts.dimensions.findIndex(({ name, dimension, max }) => name === this.l1.name && dimension === 'execution' && max === weight);
		const dimension = this.facts.dimensions[at];
		if (dimension && score !== null && dimension.score === null)
			this.facts.dimensions[at] = { ...dimension, score, origin: 'derived', note: '取自其唯一指标的得分' };
	}

	private rate(name: string, actual: string, at: Place): void {
		const value = /^(-?[\d.]+)\s*[%％]$/.exec(actual)?.[1];
		if (value === undefined || !Number.isFinite(Number(value))) return;
		const measure = /执行率|完成率|进度|使用率/.test(name) ? 'execution' : /控制率/.test(name) ? 'control' : /到位率/.test(name) ? 'arrival' : 'other';
		const category = /三公/.test(name) ? 'three_public' : /公用/.test(name) ? 'operating' : /采购/.test(name) ? 'procurement' : null;
		this.facts.rates.push({
			measure,
			category,
			what: name,
			stated_percent: Number(value),
			decimals: decimalsOf(value),
			...at,
			origin: 'stated',
			certainty: this.context.certainty
		});
	}

	private dimensionOfRow(): Dimension {
		const own = this.l1.name ? dimensionOf(this.l1.name) : 'other';
		return own !== 'other' ? own : this.l2 ? dimensionOf(this.l2) : 'other';
	}

	private placeOfRow(name: ReadCell, cells: ReadonlyMap<ColumnRole, ReadCell>): Place {
		const roles: readonly ColumnRole[] = ['nature', 'target', 'unit', 'adjustedTarget', 'actual', 'weight', 'score'];
		const taken = roles.flatMap((role) => cells.get(role) ?? []).filter(({ cell }) => cell.start >= name.cell.start && cell.end > cell.start);
		return placeAcross(this.context.text, [name.cell, ...taken.map(({ cell }) => cell)]);
	}
}

/** All rows under one head of indicators. */
export function readIndicators(context: TableContext, head: Head, rows: readonly HeadedRow[]): IndicatorFacts {
	const reader = new IndicatorReader(context, head);
	const whole = headPoints(context, head);
	if (whole) reader.facts.dimensions.push(whole);
	for (const row of rows) reader.read(row);
	return reader.facts;
}

/** Tells what kind of value a cell's words are: number, percentage, money, quantity, sign, dash, words. */
import { parseNumber } from '../../text/numbers.ts';
import { find, labelOf, pointsAlone } from './labels.ts';
import type { Label } from './labels.ts';

export type WordKind = 'blank' | 'dash' | 'number' | 'percent' | 'money' | 'measure' | 'sign' | 'points' | 'text';

export interface Word {
	readonly kind: WordKind;
	/** Reading form. */
	readonly text: string;
	readonly value: number | null;
	readonly label: Label | null;
}

const DASH = /^[-—–―/\\一_~*…]+$/;
const SIGN =
	/^(?:[≥≤≧≦><=＝═]{1,2}|定性|定量|正向|反向|负向|正向指标|反向指标|负向指标|定性指标|定量指标|大于等于|小于等于|大于|小于|等于|高低|好坏|优良中低差|优良中差|优良低差)$/;
const MEASURE = /^(?:[≥≤≧≦><=═约]{1,2}|不(?:少于|低于|超过|大于|小于|高于)|大于等于|小于等于|大于|小于)?[-+]?\d[\d,.]*\S{0,14}$/;
const FLOAT_ARTEFACT = /^-?\d+\.\d{10,}$/;

/** What optical reading makes of digits and points in a cell that holds nothing but a number: l0, 208.OO, 1 522.90. */
const MISREAD_NUMBER = /^(?=\D*\d)[-+]?[\dlIOo]{1,9}(?:[,.][\dlIOo]{1,6})*$/;
const BLANK_THOUSANDS = /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/;
const mendedDigits = (text: string): string =>
	BLANK_THOUSANDS.test(text) ? text.replaceAll(' ', '') : MISREAD_NUMBER.test(text) ? text.replace(/[lI]/g, '1').replace(/[Oo]/g, '0') : text;

/** "1,234.5", and what slips of typing or reading make of it (7,00.0,77 → 700.077; 1478,36 → 1478.36); binary noise of spreadsheets is rounded off. */
export function looseNumber(text: string): number | null {
	if (FLOAT_ARTEFACT.test(text)) return Number(Number(text).toPrecision(7));
	const mended = mendedDigits(text);
	const read = parseNumber(mended);
	if (read) return read.value;
	// two digits behind a comma are decimals, never thousands
	const decimal = /^([-+]?\d+),(\d{1,2})$/.exec(mended);
	if (decimal) return Number(`${decimal[1] ?? ''}.${decimal[2] ?? ''}`);
	if (!/^[-+]?\d[\d,.]*\d$/.test(mended)) return null;
	return parseNumber(mended.replace(/,/g, ''))?.value ?? null;
}

function wordKind(text: string): { kind: WordKind; value: number | null } {
	if (text === '') return { kind: 'blank', value: null };
	if (DASH.test(text)) return { kind: 'dash', value: null };
	const number = looseNumber(text);
	if (number !== null) return { kind: 'number', value: number };
	const percent = /^([-+]?[\d,.]+)%$/.exec(text);
	if (percent) return { kind: 'percent', value: looseNumber(percent[1] ?? '') };
	const money = /^[¥￥]?([-+]?[\d,.]+)(?:万元|亿元|元|万|亿)$/.exec(text);
	if (money) return { kind: 'money', value: looseNumber(money[1] ?? '') };
	const points = /^(\d{1,3}(?:\.\d+)?)分$/.exec(text);
	if (points) return { kind: 'number', value: Number(points[1]) };
	if (pointsAlone(text) !== null) return { kind: 'points', value: pointsAlone(text) };
	if (SIGN.test(text)) return { kind: 'sign', value: null };
	return { kind: MEASURE.test(text) ? 'measure' : 'text', value: null };
}

export function wordOf(reading: string): Word {
	const { kind, value } = wordKind(reading);
	return { kind, value, text: reading, label: kind === 'text' || kind === 'measure' ? labelOf(reading) : null };
}

export const isNumeric = (word: Word): boolean => word.kind === 'number' || word.kind === 'percent' || word.kind === 'money';
export const isSum = (word: Word): boolean => find(word.label, 'sum') !== null || find(word.label, 'row')?.id === 'sum';

/** A number of a worksheet cell to the digits that the sheet shows: percent, thousands, fixed decimals, dates. What is shown is what a report states. */

/** Built-in formats by id (ECMA-376, 18.8.30) that reports use. */
const BUILT_IN: Readonly<Record<number, string>> = {
	0: 'General',
	1: '0',
	2: '0.00',
	3: '#,##0',
	4: '#,##0.00',
	9: '0%',
	10: '0.00%',
	11: '0.00E+00',
	14: 'yyyy/m/d',
	31: 'yyyy年m月d日',
	37: '#,##0',
	38: '#,##0',
	39: '#,##0.00',
	40: '#,##0.00',
	41: '#,##0',
	42: '#,##0',
	43: '#,##0.00',
	44: '#,##0.00',
	49: '@',
	57: 'yyyy年m月'
};

export const builtInFormat = (id: number): string => BUILT_IN[id] ?? (id >= 14 && id <= 36 ? 'yyyy/m/d' : 'General');

/** At most eleven significant digits, as Excel shows General: 0.0900000762939453 → 0.09000007629. */
function general(value: number): string {
	const shown = Number(value.toPrecision(11));
	return Math.abs(shown) >= 1e21 || (shown !== 0 && Math.abs(shown) < 1e-6) ? shown.toExponential() : String(shown);
}

const DAY = 86_400_000;
/** Day 0 of the 1900 system is 1899-12-30 (with its leap year that was none). */
const EPOCH_1900 = -2_209_161_600_000;
const EPOCH_1904 = -2_082_844_800_000;

function dateText(value: number, format: string, from1904: boolean): string {
	const date = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(value) * DAY);
	const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
	if (!/d/i.test(format)) return `${year}年${month}月`;
	return /年|日/.test(format) || !/[/-]/.test(format) ? `${year}年${month}月${day}日` : `${year}/${month}/${day}`;
}

function grouped(digits: string): string {
	const [whole = '', fraction] = digits.split('.');
	const parted = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
	return fraction === undefined ? parted : `${parted}.${fraction}`;
}

/** Rounds half away from zero as a sheet does: 1.005 shown with two decimals is 1.01. */
function fixed(value: number, decimals: number): string {
	const scaled = Number(`${value}e${decimals}`);
	return Number.isFinite(scaled) && Math.abs(scaled) < 2 ** 53 ? (Math.round(scaled) / 10 ** decimals).toFixed(decimals) : value.toFixed(decimals);
}

/** The sections of a format are positive;negative;zero. */
function sectionFor(value: number, format: string): { readonly section: string; readonly signed: boolean } {
	const sections = format.split(';');
	const [positive = 'General', negative, zero] = sections;
	if (value < 0 && negative !== undefined) return { section: negative, signed: false };
	if (value === 0 && zero !== undefined) return { section: zero, signed: false };
	return { section: positive, signed: value < 0 };
}

/** What a cell shows. `from1904`: the workbook counts days from 1904. */
export function formatCell(value: number, format: string, from1904: boolean): string {
	const { section, signed } = sectionFor(value, format);
	// Colours, conditions, locales, fill and width marks are not shown.
	const bare = section.replace(/\[[^\]]*\]/g, '').replace(/_.|\*./g, '');
	const plain = bare.replace(/"[^"]*"|\\./g, '');
	if (/^\s*general\s*$/i.test(plain) || plain.trim() === '@' || bare.trim() === '') return general(value);
	if (/[ymd]/i.test(plain) && !/[0#]/.test(plain)) return dateText(value, bare, from1904);
	const holder = /[#0?,]*(?:\.([0#?]+))?/.exec(plain.replace(/^[^#0?]*/, ''));
	if (!/[0#?]/.test(plain))
		return (
			bare
				.replace(/"([^"]*)"/g, '$1')
				.replace(/\\(.)/g, '$1')
				.trim() || general(value)
		);
	const decimals = holder?.[1] ?? '';
	const percent = plain.includes('%');
	const magnitude = Math.abs(percent ? Number((value * 100).toPrecision(15)) : value);
	const needed = /[#?]/.test(decimals) ? Math.max(decimals.replace(/[#?]/g, '').length, Math.min(decimals.length, decimalsOf(magnitude))) : decimals.length;
	const digits = fixed(magnitude, needed);
	const number = plain.includes(',') ? grouped(digits) : digits;
	const minus = signed || (value < 0 && /[-(]/.test(plain)) ? '-' : '';
	return `${Number(digits) === 0 ? '' : minus}${number}${percent ? '%' : ''}${suffixOf(bare)}`;
}

const decimalsOf = (value: number): number => String(Number(value.toPrecision(15))).split('.')[1]?.length ?? 0;

/** Units that a format writes behind the number: 0.00"万元". */
function suffixOf(format: string): string {
	const match = /[0#?](?:%)?\s*(?:"([^"]*)"|((?:\\[^\s"])+))\s*\)?\s*$/.exec(format);
	return match?.[1] ?? match?.[2]?.replaceAll('\\', '') ?? '';
}

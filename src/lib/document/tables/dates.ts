/** Dates in cells that lost their separators. */

const DAY = '(?:\\d{1,2}日|[底初末]|[上中下]旬)?前?';

/** What goes on behind the first figure of a date, or of several: 2022 | 年11月中旬, 5 | 月、11月底前. */
export const DATE = new RegExp(`^(?:月${DAY}(?:[、和至-]\\d{1,2}月${DAY})*|年\\d{1,2}月${DAY})`);

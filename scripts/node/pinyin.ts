/** Chinese words to pinyin, for ids and for search by pinyin; the dictionary is loaded at ingestion only. */
import { pinyin } from 'pinyin-pro';

/** Syllables without tones, parted by blanks: 民政局 → "min zheng ju". Other characters stay. */
export function spellName(words: string): string {
	return pinyin(words, { toneType: 'none', type: 'array', v: true }).join(' ');
}

/** First letters: 民政局 → "mzj". */
export function initialsOf(words: string): string {
	return pinyin(words, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
}

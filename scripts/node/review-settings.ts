/** A bureau's own thresholds of the rules, read from the disk. */
import { join } from 'node:path';
import { RULES } from '../../src/lib/review/rules/index.ts';
import { parseSettings, type ReviewSettings } from '../../src/lib/review/settings.ts';
import { readWords } from './read-words.ts';
import { REFERENCE_FOLDER } from './reference.ts';

/** review-settings.json of the folder, which may be missing; `note` is told what in it was not understood and keeps its default. */
export function readReviewSettings(note: (line: string) => void, folder = REFERENCE_FOLDER): ReviewSettings {
	const { settings, problems } = parseSettings(readWords(join(folder, 'review-settings.json')) ?? '{}', RULES);
	for (const problem of problems) note(`review-settings.json：看不懂 ${problem}，按默认。`);
	return settings;
}

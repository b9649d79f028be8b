/** Which data a sheet is of: edition and date where the publisher gives them, always the version. */
import type { Manifest } from '../../model/manifest.ts';
import type { Words } from '../../i18n/words.ts';

export function dataLine(manifest: Manifest | null, words: Words): string {
	const t = words.frame;
	const edition = manifest?.edition ?? null;
	const version = manifest?.data_version ?? '';
	return edition?.date || edition?.number ? t.data(edition.date ?? '', edition.number ?? '') + t.checksum(version) : t.dataVersion(version);
}

/** Stops a run that would publish far fewer reports than are there: a folder named alone stands for all of them and would take the others off the pages. */
import { dataFolders, fromHere } from './data-folders.ts';
import { publishedReports } from './publish.ts';

/** Below this an edition is a trial, replaced without a question. */
const FEWEST = 20;
const SHARE_KEPT = 0.5;

export interface Replacing {
	readonly paths: readonly string[];
	readonly out: string;
	/** As it was asked for. */
	readonly shownOut: string;
	/** What is published may shrink to any size. */
	readonly replace: boolean;
}

const quoted = (path: string) => (/\s/.test(path) ? `"${path}"` : path);

/** Why the run stops and how it goes on, or null where it may publish `reports`. */
export function keepPublished({ paths, out, shownOut, replace }: Replacing, reports: number): string | null {
	const published = publishedReports(out);
	if (replace || published < FEWEST || reports >= published * SHARE_KEPT) return null;
	const named = paths.map(fromHere);
	const all = [...new Set([...dataFolders(), ...named])].map(quoted).join(' ');
	return [
		`没有替换：${shownOut} 里已发布 ${published} 份报告，这次只有 ${reports} 份。每次录入都整体替换，没有列出的文件夹会从页面上消失。原有数据保持不变。`,
		`  要并入：把全部文件夹（以前录入的也在内）一起列出，如 npm run ingest -- ${all}`,
		`  确实只要这 ${reports} 份：加上 --replace，如 npm run ingest -- ${named.map(quoted).join(' ')} --replace`
	].join('\n');
}

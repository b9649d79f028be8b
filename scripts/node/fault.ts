/** An error of the operating system, or of the engine where it writes files, to a sentence that says what to do. */

const SENTENCES: readonly (readonly [RegExp, string])[] = [
	[/\bENOSPC\b|No space left|not enough space|磁盘空间不足/i, '磁盘已满，没有写完；原有数据保持不变。请腾出空间后重新运行'],
	[/\b(?:EACCES|EPERM)\b|Permission denied/i, '没有读写权限；原有数据保持不变。请检查文件夹权限，或用 --out 换一个文件夹'],
	[/\bEROFS\b|Read-only file system/i, '文件夹所在的磁盘是只读的；原有数据保持不变。请用 --out 换一个文件夹'],
	[/\b(?:ENOTDIR|EEXIST)\b|Not a directory/i, '这个位置已有同名文件，不能作为文件夹。请用 --out、--review 换一个位置'],
	[/\b(?:EMFILE|ENFILE)\b/, '打开的文件过多。请关闭其他程序后重新运行']
];

/** What went wrong, for the terminal; the system's own words follow, since they name the path. */
export function explainFault(error: unknown): string {
	const words = error instanceof Error ? error.message : String(error);
	const known = SENTENCES.find(([pattern]) => pattern.test(words))?.[1];
	return known === undefined ? words : `${known}（${words.split('\n')[0] ?? ''}）。`;
}

/** Why a file is not read, and what to do about it: every refusal with its Chinese sentence. */

export type RefusalId =
	| 'empty-file'
	| 'no-text'
	| 'too-large'
	| 'too-large-unpacked'
	| 'zip-bomb'
	| 'too-many-entries'
	| 'nested-archive'
	| 'damaged-zip'
	| 'damaged-docx'
	| 'damaged-xlsx'
	| 'damaged-pdf'
	| 'encrypted-office'
	| 'encrypted-pdf'
	| 'encrypted-zip'
	| 'scanned-pdf'
	| 'pdf-fonts'
	| 'old-doc'
	| 'old-xls'
	| 'old-office'
	| 'rtf'
	| 'web-archive'
	| 'open-document'
	| 'presentation'
	| 'picture'
	| 'picture-renamed'
	| 'archive'
	| 'data-file'
	| 'binary'
	| 'unknown-encoding';

export interface Refusal {
	readonly refused: true;
	readonly id: RefusalId;
	/** Reason and what to do, for terminals; pages translate by id. */
	readonly text: string;
	readonly params: Readonly<Record<string, string | number>>;
}

type Params = Refusal['params'];

const TEXTS: Readonly<Record<RefusalId, (params: Params) => string>> = {
	'empty-file': () => '文件是空的（0 字节）。请向单位重新索取。',
	'no-text': () => '文件能打开，但里面没有文字。如果内容是图片，请提供可以选中文字的电子版。',
	'too-large': ({ megabytes, limit }) => `文件有 ${megabytes} MB，超过 ${limit} MB 的上限。请拆分，或去掉图片后另存。`,
	'too-large-unpacked': ({ limit }) => `解压后超过 ${limit} MB 的上限，没有读取。请拆分，或去掉图片后另存。`,
	'zip-bomb': ({ ratio }) => `压缩比异常（超过 ${ratio} 倍），可能是恶意文件，没有解压。请核实来源。`,
	'too-many-entries': ({ limit }) => `压缩包内超过 ${limit} 个文件，没有读取。请分批压缩。`,
	'nested-archive': () => '压缩包里还有压缩包，没有继续展开。请先解压再放入文件夹。',
	'damaged-zip': () => '压缩包已损坏，无法解压。请重新压缩或重新传送。',
	'damaged-docx': () => 'Word 文档已损坏，无法读取。请用 Word 或 WPS 打开，“另存为”选择 .docx；打不开则请报送单位重发。',
	'damaged-xlsx': () => 'Excel 文件已损坏，无法读取。请用 Excel 或 WPS 打开，“另存为”选择 .xlsx；打不开则请报送单位重发。',
	'damaged-pdf': () => 'PDF 已损坏，无法打开。请重新导出或重新传送。',
	'encrypted-office': () => '文件设有打开密码。请取消密码后另存为 .docx 或 .xlsx。',
	'encrypted-pdf': () => 'PDF 设有打开密码。请取消密码后另存。',
	'encrypted-zip': () => '压缩包设有密码。请解压后放入文件夹。',
	'scanned-pdf': ({ pages }) => `PDF 共 ${pages} 页，没有文字层，应是扫描件。请提供由 Word 或 WPS 直接导出的 PDF，或可以选中文字的电子版。`,
	'pdf-fonts': () => 'PDF 的文字无法还原（字体未嵌入对照表）。请用 Word 或 WPS 另存为 .docx。',
	'old-doc': () => '这是旧版 Word 文档（.doc）。请用 Word 或 WPS 打开，“另存为”选择 .docx。',
	'old-xls': () => '这是旧版 Excel 文件（.xls）。请用 Excel 或 WPS 打开，“另存为”选择 .xlsx。',
	'old-office': () => '这是旧版办公软件的文件。请用 Word、Excel 或 WPS 打开，“另存为”选择 .docx 或 .xlsx。',
	rtf: () => '这是 RTF 文档。请用 Word 或 WPS 打开，“另存为”选择 .docx。',
	'web-archive': () => '这是网页存档（.mht）或 Word 的 XML 格式。请用 Word 或 WPS 打开，“另存为”选择 .docx。',
	'open-document': () => '这是 OpenDocument 文件（.odt、.ods）。请打开后“另存为”选择 .docx 或 .xlsx。',
	presentation: () => '这是演示文稿，不是报告。请提供文字版报告。',
	picture: ({ kind }) => `这是图片（${kind}），无法读取文字。请提供可以选中文字的电子版。`,
	'picture-renamed': ({ kind, extension }) => `扩展名是 .${extension}，内容却是图片（${kind}）。请提供真正的 ${extension} 文件。`,
	archive: ({ kind }) => `这是 ${kind} 压缩包。请解压，或改用 .zip。`,
	'data-file': ({ kind }) => `这是数据或程序文件（${kind}），不是报告。请从报告文件夹中移走，或提供 .docx、.xlsx、.pdf、.html 或 .txt 格式的报告。`,
	binary: () => '不是文本文件，也不是能识别的文档格式。请提供 .docx、.xlsx、.pdf、.html 或 .txt。',
	'unknown-encoding': () => '文字编码无法识别，打开会是乱码。请用记事本打开，“另存为”时编码选 UTF-8。'
};

export function refuse(id: RefusalId, params: Params = {}): Refusal {
	return { refused: true, id, text: TEXTS[id](params), params };
}

/** Whether a value of a reader is a refusal. */
export const isRefusal = (value: object): value is Refusal => 'refused' in value;

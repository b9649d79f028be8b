/** What the brief, the letter and the circular share in Chinese. */
export const paper = {
	print: '打印',
	word: '下载 Word（.docx）',
	making: '正在生成',
	failed: '文件没有生成，页面不受影响，可以再试一次。',
	page: '第'
};

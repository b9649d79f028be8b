/** What the brief, the letter and the circular share in English. */
import type { Translation } from '../language.ts';
import type { paper as chinese } from '../zh/paper.ts';

export const paper: Translation<typeof chinese> = {
	print: 'Print',
	word: 'Download Word (.docx)',
	making: 'Being made',
	failed: 'The file was not made. The page is unharmed; try again.',
	page: 'Page'
};

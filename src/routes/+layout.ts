/** Every page is a file of its own; the messages of the pages other than the overview come before the first of them. */
import type { LaterWords } from '$lib/i18n/words.ts';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

/** Kept once loaded: the page that is being left still reads them. */
let laterWords: LaterWords | null = null;

export const load: LayoutLoad = async ({ route }) => {
	if (route.id !== '/') laterWords ??= (await import('$lib/i18n/zh/later.ts')).later;
	return { laterWords };
};

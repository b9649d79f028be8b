/** All English messages by area; a missing one is a type error. */
import type { Translation } from '../language.ts';
import type { zh } from '../zh/words.ts';
import { frame } from './frame.ts';
import { overview } from './overview.ts';

export const en: Translation<typeof zh> = { frame, overview };

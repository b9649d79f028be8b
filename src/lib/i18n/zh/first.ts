/** Chinese messages of the frame and the first view: they come with every page. */
import { findings } from './findings.ts';
import { frame } from './frame.ts';
import { overview } from './overview.ts';

export const first = { findings, frame, overview };

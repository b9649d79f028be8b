/** All Chinese messages by area. Its type is what English must match. */
import { frame } from './frame.ts';
import { overview } from './overview.ts';

export const zh = { frame, overview };

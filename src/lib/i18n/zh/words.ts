/** All Chinese messages by area. Its type is what English must match. */
import { frame } from './frame.ts';

export const zh = { frame };

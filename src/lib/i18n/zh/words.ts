/** All Chinese messages by area. Its type is what English must match. */
import { first } from './first.ts';
import { later } from './later.ts';

export const zh = { ...first, ...later };

/** All Chinese messages by area. Its type is what English must match. */
import { departments } from './departments.ts';
import { execution } from './execution.ts';
import { findings } from './findings.ts';
import { frame } from './frame.ts';
import { overview } from './overview.ts';
import { scores } from './scores.ts';

export const zh = { departments, execution, findings, frame, overview, scores };

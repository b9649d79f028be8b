/** All Chinese messages by area. Its type is what English must match. */
import { findings } from './findings.ts';
import { execution } from './execution.ts';
import { departments } from './departments.ts';
import { frame } from './frame.ts';
import { overview } from './overview.ts';

export const zh = { execution, findings, departments, frame, overview };

/** All Chinese messages by area. Its type is what English must match. */
import { brief } from './brief.ts';
import { data } from './data.ts';
import { departments } from './departments.ts';
import { execution } from './execution.ts';
import { findings } from './findings.ts';
import { findingsPage } from './findings-page.ts';
import { frame } from './frame.ts';
import { letter } from './letter.ts';
import { overview } from './overview.ts';
import { report } from './report.ts';
import { scores } from './scores.ts';

export const zh = { brief, data, departments, execution, findings, findingsPage, frame, letter, overview, report, scores };

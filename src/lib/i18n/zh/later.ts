/** Chinese messages of the pages other than the overview: loaded before the first of them opens, so that the first view does not wait for them. */
import { brief } from './brief.ts';
import { circular } from './circular.ts';
import { data } from './data.ts';
import { departments } from './departments.ts';
import { execution } from './execution.ts';
import { findingsPage } from './findings-page.ts';
import { letter } from './letter.ts';
import { paper } from './paper.ts';
import { report } from './report.ts';
import { scores } from './scores.ts';

export const later = { brief, circular, data, departments, execution, findingsPage, letter, paper, report, scores };

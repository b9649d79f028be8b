/** Chinese messages of the pages other than the overview: loaded before the first of them opens, so that the first view does not wait for them. */
import { brief } from './brief.ts';
import { data } from './data.ts';
import { departments } from './departments.ts';
import { execution } from './execution.ts';
import { findingsPage } from './findings-page.ts';
import { letter } from './letter.ts';
import { report } from './report.ts';
import { scores } from './scores.ts';

export const later = { brief, data, departments, execution, findingsPage, letter, report, scores };

/** All English messages by area; a missing one is a type error. */
import type { Translation } from '../language.ts';
import type { zh } from '../zh/words.ts';
import { brief } from './brief.ts';
import { circular } from './circular.ts';
import { data } from './data.ts';
import { departments } from './departments.ts';
import { execution } from './execution.ts';
import { findings } from './findings.ts';
import { findingsPage } from './findings-page.ts';
import { frame } from './frame.ts';
import { letter } from './letter.ts';
import { overview } from './overview.ts';
import { paper } from './paper.ts';
import { report } from './report.ts';
import { scores } from './scores.ts';

export const en: Translation<typeof zh> = {
	brief,
	circular,
	data,
	departments,
	execution,
	findings,
	findingsPage,
	frame,
	letter,
	overview,
	paper,
	report,
	scores
};

/** Headings with their numerals, as the outline goes: 一、 then （一） then 1. */
import { hash } from '../random.ts';
import { HEADINGS, type HeadingKey } from '../words/headings.ts';
import type { Scribe } from './frame.ts';

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

export class Outline {
	private first = 0;
	private second = 0;

	constructor(private readonly scribe: Scribe) {}

	private title(key: HeadingKey): string {
		const { seed, report } = this.scribe;
		const titles = HEADINGS[key];
		return titles[hash(seed, report.department.id, 'heading', key) % titles.length] ?? titles[0];
	}

	private numeral(number: number): string {
		return NUMERALS[number] ?? String(number);
	}

	chapter(key: HeadingKey): void {
		const { page, report } = this.scribe;
		this.first++;
		// Planters steer here: `skip-number:problems` jumps a number before that chapter, `repeat-number:problems` uses the last one again.
		if (report.switches.has(`skip-number:${key}`)) this.first++;
		if (report.switches.has(`repeat-number:${key}`)) this.first--;
		this.second = 0;
		const start = page.at;
		page.line(`${this.numeral(this.first)}、${this.title(key)}`);
		page.mark(`heading:${key === 'problemsWithMeasures' ? 'problems' : key}`, start);
	}

	section(key: HeadingKey): void {
		this.second++;
		const { page } = this.scribe;
		page.line(`（${this.numeral(this.second)}）${this.title(key)}`);
	}

	/** A section whose words are not of the list: a dimension with its points. */
	numbered(write: () => void): void {
		this.second++;
		this.scribe.page.write(`（${this.numeral(this.second)}）`);
		write();
		this.scribe.page.line();
	}
}

/** A department's trade, its results and its troubles → paragraphs of prose; figures of work repeat those of the scoring table. */
import type { Department } from '../county/county.ts';
import { VILLAGES } from '../county/units.ts';
import type { DimensionModel, Survey } from '../model.ts';
import { hash, randomFor, type Random } from '../random.ts';
import {
	COUNT_FRAMES,
	COUNT_TAILS,
	EFFECT_FRAMES,
	MEASURE_DETAILS,
	MEASURE_FRAMES,
	OUTDOOR_FRAMES,
	OUTDOOR_TAILS,
	PARAGRAPH_HEADS,
	PROBLEM_DETAILS,
	PROBLEM_FRAMES,
	PROBLEM_LEADS,
	SURVEY_FRAMES,
	SURVEY_TAILS,
	WORK_OPENERS
} from '../words/prose.ts';
import { FIELD_VERBS, OUTDOOR_VERBS } from '../words/verbs.ts';
import type { Hurdle, Trade, Work } from '../words/trade.ts';

export interface Words {
	readonly department: Department;
	readonly year: number;
	readonly trade: Trade;
	readonly village: string;
	readonly seed: number;
	readonly self: string;
}

/** Replaces {name} by the given words; a name that is not given is left for the page (figures). */
export function filled(frame: string, words: Readonly<Record<string, string | number>>): string {
	return frame.replace(/\{([^{}]+)\}/g, (whole, key: string) => String(words[key] ?? whole));
}

function common(words: Words, random: Random): Record<string, string | number> {
	return {
		Y: words.year,
		us: words.self,
		place: random.pick(VILLAGES),
		audience: words.trade.audience,
		office: random.pick(words.trade.offices),
		n: random.int(2, 6),
		m: random.int(2, 5)
	};
}

function divisor(a: number, b: number): number {
	return b === 0 ? a : divisor(b, a % b);
}

/** A deck of frames that turns by department and year, so that neither neighbours nor years of one unit draw the same card: the stride shares no divisor with the deck's length. */
export function turned<T>(deck: readonly T[], words: Words, what: string, position = 0): T {
	const { length } = deck;
	const strides = Array.from({ length }, (_, i) => i + 1).filter((stride) => divisor(length, stride) === 1);
	const start = hash(words.seed, words.department.id, what) % length;
	const stride = strides[hash(words.department.id, what, 'stride') % strides.length] ?? 1;
	const found = deck[(start + (words.year - words.department.from) * stride + position * 7) % length];
	if (found === undefined) throw new Error(`empty deck ${what}`);
	return found;
}

function shownNumber(work: Work, dimensions: readonly DimensionModel[]): string | null {
	const row = dimensions.flatMap((dimension) => dimension.rows).find((entry) => entry.work === `${work.verb}${work.object}`);
	return row ? row.actual.slice(0, row.actual.length - work.unit.length) : null;
}

/** A shuffled deck that does not deal a card twice within one report. */
class Deck {
	private readonly cards: string[];

	constructor(cards: readonly string[], random: Random) {
		this.cards = random.sample(cards, cards.length);
	}

	get empty(): boolean {
		return this.cards.length === 0;
	}

	deal(): string {
		const card = this.cards.shift();
		if (card === undefined) throw new Error('the deck is empty');
		return card;
	}
}

interface Decks {
	readonly counts: Deck;
	readonly tails: Deck;
	readonly effects: Deck;
	readonly outdoorFrames: Deck;
	readonly outdoorTails: Deck;
}

/** Work in villages is told in its own words every other time. */
function decksFor(work: Work, decks: Decks, random: Random): { readonly frames: Deck; readonly tails: Deck } {
	const outdoors = FIELD_VERBS.test(work.verb) || OUTDOOR_VERBS.test(work.verb);
	return {
		frames: outdoors && !decks.outdoorFrames.empty && random.chance(0.4) ? decks.outdoorFrames : decks.counts,
		tails: outdoors && !decks.outdoorTails.empty && random.chance(0.6) ? decks.outdoorTails : decks.tails
	};
}

function workSentence(work: Work, words: Words, dimensions: readonly DimensionModel[], random: Random, decks: Decks): string {
	const number = shownNumber(work, dimensions) ?? String(Math.max(2, Math.round(work.base * random.between(0.7, 1.3))));
	const told = decksFor(work, decks, random);
	const head = filled(told.frames.deal(), { ...common(words, random), verb: work.verb, object: work.object, unit: work.unit, n: number });
	return `${head}，${filled(told.tails.deal(), common(words, random))}`;
}

/** Opener, then paragraphs of two or three sentences each. */
export function achievementsOf(words: Words, dimensions: readonly DimensionModel[]): string[] {
	const random = randomFor(words.seed, words.department.id, words.year, 'achievements');
	const works = random.sample(words.trade.works, words.trade.works.length);
	const effects = random.sample(
		dimensions.flatMap((dimension) => dimension.rows).filter((row) => /效益|可持续/.test(row.l2) && /\d/.test(row.actual) && row.reason === null),
		3
	);
	const decks = {
		counts: new Deck(COUNT_FRAMES, random),
		tails: new Deck(COUNT_TAILS, random),
		effects: new Deck(EFFECT_FRAMES, random),
		outdoorFrames: new Deck(OUTDOOR_FRAMES, random),
		outdoorTails: new Deck(OUTDOOR_TAILS, random)
	};
	const heads = random.sample(PARAGRAPH_HEADS, PARAGRAPH_HEADS.length);
	const paragraphs: string[] = [filled(turned(WORK_OPENERS, words, 'opener'), common(words, random))];
	let at = 0;
	for (let p = 0; p < 3; p++) {
		const sentences: string[] = [];
		for (let s = 0; s < 2 + (p === 0 ? 1 : 0) && at < works.length; s++, at++) {
			const work = works[at];
			if (work) sentences.push(workSentence(work, words, dimensions, random, decks));
		}
		const effect = effects[p];
		if (effect) sentences.push(filled(decks.effects.deal(), { ...common(words, random), name: effect.l3, value: effect.actual }));
		paragraphs.push(`${filled(heads[p] ?? '', common(words, random))}，${sentences.join('；')}。`);
	}
	return paragraphs;
}

const ORDINALS = ['一是', '二是', '三是', '四是'];

function listed(sentences: readonly string[], random: Random): string[] {
	return random.chance(0.5)
		? [sentences.map((sentence, i) => `${ORDINALS[i] ?? ''}${sentence}。`).join('')]
		: sentences.map((sentence, i) => `${i + 1}.${sentence}。`);
}

export function problemsOf(words: Words, hurdles: readonly Hurdle[]): string[] {
	const random = randomFor(words.seed, words.department.id, words.year, 'problems');
	const lead = filled(turned(PROBLEM_LEADS, words, 'problem-lead'), common(words, random));
	const sentences = hurdles.map((hurdle, i) => {
		const frame = turned(PROBLEM_FRAMES, words, 'problem', i);
		const detail = turned(PROBLEM_DETAILS, words, 'problem-detail', i);
		return filled(`${filled(frame, { trouble: hurdle.trouble })}；${detail}`, common(words, random));
	});
	return [...(lead ? [lead] : []), ...listed(sentences, random)];
}

export function measuresOf(words: Words, hurdles: readonly Hurdle[]): string[] {
	const random = randomFor(words.seed, words.department.id, words.year, 'measures');
	const sentences = hurdles.map((hurdle, i) => {
		const frame = turned(MEASURE_FRAMES, words, 'measure', i);
		const detail = turned(MEASURE_DETAILS, words, 'measure-detail', i);
		return filled(`${filled(frame, { remedy: hurdle.remedy })}；${detail}`, common(words, random));
	});
	return listed(sentences, random);
}

export function surveyText(words: Words, survey: Survey): string {
	const random = randomFor(words.seed, words.department.id, words.year, 'survey-text');
	const numbers = { month: survey.month, sent: survey.sent, returned: survey.returned, percent: survey.percent.toFixed(1) };
	return `${filled(turned(SURVEY_FRAMES, words, 'survey'), { ...common(words, random), ...numbers })}${random
		.sample(SURVEY_TAILS, 2)
		.map((tail) => filled(tail, common(words, random)))
		.join('')}`;
}

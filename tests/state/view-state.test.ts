/** The view state over a small address bar: choices build on each other, push or replace, and equal choices leave no trace. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_FILTER } from '../../src/lib/model/view.ts';
import { ViewState, type HistoryStep } from '../../src/lib/state/view-state.svelte.ts';

/** An address bar that shows what was asked for only when `arrive` is called, as navigation does. */
function bar(start = '') {
	let shown = start;
	const steps: (readonly [string, HistoryStep])[] = [];
	const waiting: (() => void)[] = [];
	const state = new ViewState({
		search: () => shown,
		go: (query, step) => {
			steps.push([query, step]);
			return new Promise((done) =>
				waiting.push(() => {
					shown = query;
					done();
				})
			);
		}
	});
	return { state, steps, arrive: () => waiting.splice(0).forEach((one) => one()) };
}

describe('view state', () => {
	it('reads the address, and names what it could not read', () => {
		const { state } = bar('?y=2022&what=1');
		expect(state.filter.years).toEqual({ from: 2022, to: 2022 });
		expect(state.problems.map(({ key }) => key)).toEqual(['what']);
	});
	it('lets quick choices build on each other before the address has followed', () => {
		const { state, steps } = bar();
		state.filterBy({ basis: 'initial' });
		state.filterBy({ groups: ['town'] });
		expect(state.filter).toEqual({ ...DEFAULT_FILTER, basis: 'initial', groups: ['town'] });
		expect(steps).toEqual([
			['b=initial', 'push'],
			['g=town&b=initial', 'push']
		]);
	});
	it('replaces where a slider is dragged', () => {
		const { state, steps } = bar();
		state.choose({ thresholds: { 'exec-overrun.line': 110 } }, 'replace');
		expect(steps).toEqual([['th=exec-overrun.line:110', 'replace']]);
	});
	it('leaves no trace of a choice that changes nothing', () => {
		const { state, steps } = bar('?b=initial');
		state.filterBy({ basis: 'initial' });
		expect(steps).toEqual([]);
	});
	it('takes choices back to the default', () => {
		const { state, steps } = bar('?y=2022&g=town&u=a~b');
		state.forgetYears();
		expect(steps.at(-1)?.[0]).toBe('g=town&u=a~b');
		state.clear();
		expect(steps.at(-1)?.[0]).toBe('u=a~b');
	});
	it('clears moved thresholds and a brush with the filter, and keeps the reader’s own reckoning', () => {
		const { state, steps } = bar('?y=2022&th=exec-overrun.line:110~cut.good:5&br=0..80&bs=90..100');
		expect(state.view.rateRange).toEqual({ from: 0, to: 80 });
		state.clear();
		expect(steps.at(-1)?.[0]).toBe('th=cut.good:5');
	});
	it('carries filter and tray to another page, and nothing else', () => {
		const { state } = bar('?id=x&y=2022&u=a&s=-rate&t=band');
		expect(state.elsewhere()).toBe('?y=2022&u=a');
		expect(state.elsewhere({ id: 'z' })).toBe('?id=z&y=2022&u=a');
		expect(bar().state.elsewhere()).toBe('');
	});
});

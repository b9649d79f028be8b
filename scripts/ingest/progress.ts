/** Progress of a long step: a bar with counts and time left on a terminal, a plain line every tenth in a pipe. */
import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
	/** One more is done. */
	step(): void;
	stop(): void;
}

export interface Terminal {
	readonly isTTY: boolean;
	write(text: string): unknown;
}

function plainProgress(what: string, total: number, terminal: Terminal): Progress {
	let done = 0;
	let told = 0;
	return {
		step: () => {
			done++;
			const tenth = Math.floor((10 * done) / total);
			if (tenth === told && done < total) return;
			told = tenth;
			terminal.write(`${what} ${done}/${total}\n`);
		},
		stop: () => undefined
	};
}

function barProgress(what: string, total: number): Progress {
	const bar = new SingleBar(
		{ format: `${what} {bar} {value}/{total}，剩余 {eta_formatted}`, hideCursor: true, clearOnComplete: true, stream: process.stderr },
		Presets.shades_classic
	);
	bar.start(total, 0);
	return { step: () => bar.increment(), stop: () => bar.stop() };
}

/** `terminal`: standard error, so that standard output stays data. */
export function showProgress(what: string, total: number, terminal: Terminal): Progress {
	return terminal.isTTY ? barProgress(what, total) : plainProgress(what, total, terminal);
}

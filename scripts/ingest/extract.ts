/** Inputs to what each gives, read by worker threads; one answer at a time is waited for, so that memory stays flat. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Collected, Input } from './collect.ts';
import type { FileResult } from './extract-file.ts';
import type { Answer, Task, WorkerSetup } from './extract-worker.ts';

/** A file that takes longer is refused, and its worker ended: 2 minutes, a hundred times what a long report takes. */
const LIMIT_MS = 120_000;
/**
 * Heap of one worker; a file that needs more is refused. What is alive in it takes 60 MB, and 5 million characters are read within it;
 * without a bound two workers let 100 MB more of garbage lie. A smaller young generation than V8's own would cost a quarter more time.
 */
const HEAP_MB = 256;
/** Starting a worker costs as much as reading this many files. */
const FILES_PER_WORKER = 25;

export interface ExtractOptions {
	readonly cacheFolder: string;
	/** Called with each file's result; the next input of that worker is begun when it has settled. */
	readonly onResult: (result: FileResult) => Promise<void>;
	/** Called when an input (a file or an archive) is done with. */
	readonly onDone: (input: Input) => void;
	readonly workers?: number;
}

const tooLong = (file: string): FileResult => ({
	file,
	sha256: '',
	bytes: 0,
	cached: false,
	refused: {
		id: 'time-limit',
		text: `读取超过 ${LIMIT_MS / 1000} 秒，已放弃。请检查文件是否异常（极长的行、极深的表格），或拆成几份。`,
		params: { seconds: LIMIT_MS / 1000 }
	},
	rows: null,
	departments: []
});
const tooBig = (file: string): FileResult => ({
	...tooLong(file),
	refused: {
		id: 'memory-limit',
		text: `读取所需内存超过 ${HEAP_MB} MB，已放弃。请检查文件是否异常（极长的行、极深的表格），或拆成几份。`,
		params: { megabytes: HEAP_MB }
	}
});
const broken = (file: string, why: string): FileResult => ({
	...tooLong(file),
	refused: { id: 'internal-error', text: `读取时程序出错（${why}）。请把此文件交给维护人员；其余文件不受影响。`, params: { why } }
});

const isOutOfMemory = (error: Error) => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

function startWorker(setup: WorkerSetup): Worker {
	return new Worker(new URL('./extract-worker.mjs', import.meta.url), { workerData: setup, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
}

/** Gives one task to a worker. Resolves to false when the worker had to be ended. */
function runTask(worker: Worker, task: Task, onResult: ExtractOptions['onResult']): Promise<boolean> {
	return new Promise((resolve, reject) => {
		let handled: Promise<void> = Promise.resolve();
		let timer: NodeJS.Timeout | undefined;
		const finish = (alive: boolean) => {
			clearTimeout(timer);
			worker.off('message', onMessage).off('error', onError).off('exit', onExit);
			handled.then(() => resolve(alive), reject);
		};
		const give = (result: FileResult) => {
			handled = handled.then(() => onResult(result));
			handled.catch(() => undefined);
		};
		const fail = (result: FileResult) => {
			give(result);
			finish(false);
		};
		const wait = () => {
			clearTimeout(timer);
			timer = setTimeout(() => {
				void worker.terminate();
				fail(tooLong(task.file));
			}, LIMIT_MS);
		};
		const onMessage = (answer: Answer) => {
			if (answer.result === null) {
				finish(true);
				return;
			}
			give(answer.result);
			wait();
		};
		const onError = (error: Error) => fail(isOutOfMemory(error) ? tooBig(task.file) : broken(task.file, error.message));
		const onExit = (code: number) => fail(broken(task.file, `worker exit ${code}`));
		worker.on('message', onMessage).on('error', onError).on('exit', onExit);
		wait();
		worker.postMessage(task);
	});
}

/** Resolves when all inputs are done with. Results come in no fixed order. */
export async function extractAll({ inputs, settings }: Collected, options: ExtractOptions): Promise<void> {
	const setup: WorkerSetup = { settings, cacheFolder: options.cacheFolder };
	const waiting = inputs[Symbol.iterator]();
	const drain = async () => {
		let worker: Worker | null = null;
		for (const input of waiting) {
			worker ??= startWorker(setup);
			const alive = await runTask(worker, { file: input.file, path: input.path, setting: settings.indexOf(input.setting) }, options.onResult);
			if (!alive) worker = null;
			options.onDone(input);
		}
		await worker?.terminate();
	};
	const count = Math.max(1, Math.min(options.workers ?? availableParallelism(), Math.ceil(inputs.length / FILES_PER_WORKER)));
	await Promise.all(Array.from({ length: count }, drain));
}

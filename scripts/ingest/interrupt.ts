/** Work that tidies up behind itself however it ends: done, failed, or stopped by Ctrl+C or a service manager. A kill cannot be seen; the next run tidies up then. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** What a shell reports of a command stopped by Ctrl+C. */
const STOPPED = 130;

/** `tidy` runs once; what it cannot remove is left to the next run. */
export async function tidyAfter<T>(tidy: () => void, work: () => Promise<T>): Promise<T> {
	const quietly = () => {
		try {
			tidy();
		} catch {
			// still open in another program, or gone already
		}
	};
	const stop = () => {
		quietly();
		process.exit(STOPPED);
	};
	for (const signal of SIGNALS) process.on(signal, stop);
	try {
		return await work();
	} finally {
		for (const signal of SIGNALS) process.off(signal, stop);
		quietly();
	}
}

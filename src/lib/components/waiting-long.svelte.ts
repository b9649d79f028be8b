/** Whether something has been on its way for longer than a reader notices: only then is the old drawing dimmed, so that quick answers do not flash. */

/** Below this a change is felt as immediate. */
const NOTICED_MS = 100;

/** Must be made while a component is. */
export function waitingLong(busy: () => boolean): { readonly now: boolean } {
	let late = $state.raw(false);
	$effect(() => {
		if (!busy()) return;
		const timer = setTimeout(() => (late = true), NOTICED_MS);
		return () => {
			clearTimeout(timer);
			late = false;
		};
	});
	return {
		get now() {
			return late;
		}
	};
}

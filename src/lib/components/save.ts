/** Hands bytes to the reader as a file. */

/** Characters that Windows refuses in names. */
const REFUSED = /[\\/:*?"<>|]/g;

export function saveBlob(blob: Blob, name: string): void {
	const address = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = address;
	link.download = name.replace(REFUSED, '_').slice(0, 150);
	link.click();
	// Revoked later: some browsers read the address after the click returns.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A file of an old office program to the refusal that says how to save it: .doc and .xls are not read (no well-kept library reads them soundly). */
import { refuse, type Refusal } from './refusal.ts';

/** Names of streams stand in UTF-16 in the directory of the compound file. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
	const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
	const [first] = wanted;
	if (first === undefined) return false;
	for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
	return false;
}

export function refuseOle(bytes: Uint8Array, extension: string): Refusal {
	if (holdsStream(bytes, 'EncryptedPackage')) return refuse('encrypted-office');
	if (holdsStream(bytes, 'WordDocument')) return refuse('old-doc');
	if (holdsStream(bytes, 'Workbook') || holdsStream(bytes, 'Book')) return refuse('old-xls');
	return refuse(extension === 'doc' || extension === 'wps' ? 'old-doc' : extension === 'xls' || extension === 'et' ? 'old-xls' : 'old-office');
}

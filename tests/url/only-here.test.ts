/** Which addresses lead every computer to itself: their links are told apart in the share box. */
import { expect, it } from 'vitest';
import { onlyHere } from '../../src/lib/url/only-here.ts';

it.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.1.2.3', '[::1]', '0.0.0.0', 'x.localhost'])('%s opens on this computer only', (host) =>
	expect(onlyHere(host)).toBe(true)
);
it.each(['192.168.1.20', '10.0.0.127', '1.127.0.0', 'localhost.example', 'caizheng', ''])('%s opens elsewhere', (host) => expect(onlyHere(host)).toBe(false));

/** Whether a host name leads every computer to itself, so that a link with it opens nowhere else. */
export const onlyHere = (host: string): boolean => /^(?:localhost|.*\.localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[?::1\]?)$/i.test(host);

/** English counts: figures come in as printed texts, `1` is the singular. */

type Count = string | number | undefined;

/** `unit` for 1, else `units`. */
export const noun = (n: Count, one: string, many = `${one}s`): string => (String(n) === '1' ? one : many);

/** `1 unit`, `2 units`, `1,204 units`. */
export const counted = (n: Count, one: string, many = `${one}s`): string => `${n ?? ''} ${noun(n, one, many)}`;

/** A noun that comes in the plural, as other messages name it. */
export const agreed = (n: Count, plural: string): string => noun(n, plural.replace(/s$/, ''), plural);

/** The two languages, and the type that makes a missing English message a type error. */

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same keys, each the same kind of message: a text, or a function of the same arguments; nested one level for families of words. */
export type Translation<T> = {
	readonly [K in keyof T]: T[K] extends (...given: infer A) => string ? (...given: A) => string : T[K] extends string ? string : Translation<T[K]>;
};

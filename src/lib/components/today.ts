/** The day by the reader's clock, written as ISO does: the only clock of the pages, for decisions made here and for how long others have waited. */
export const today = (): string => new Date().toLocaleDateString('sv-SE');

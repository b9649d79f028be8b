/** How many findings of each group are prepared as those to read first. */

/** So many findings of each group can come to stand among the first of a view. */
export const FIRST_OF_GROUP = 10;

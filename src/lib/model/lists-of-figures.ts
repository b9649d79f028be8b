/** A file with so many departments is a bureau's list of figures, not their reports: it completes and checks reports, and each department's page shows its own rows only. */
export const DEPARTMENTS_OF_A_LIST = 3;

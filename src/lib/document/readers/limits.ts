/** How much is read: bounds that keep one bad file from stopping a run of ten thousand. */

const MB = 1024 * 1024;

/** A report has a few pages; with scanned seals some tens of megabytes. */
export const LARGEST_FILE = 64 * MB;
/** Text and XML of one document, unpacked. */
export const LARGEST_UNPACKED = 128 * MB;
/** Unpacked bytes to packed bytes above which an archive is taken for a bomb. XML of a sparse worksheet reaches 60 to 1; deflate cannot do more than 1032 to 1. */
export const LARGEST_RATIO = 200;
/** Archives below this many unpacked bytes are never taken for bombs, however well they pack. */
export const SMALL_UNPACKED = 4 * MB;
/** Files in one archive. */
export const MOST_ENTRIES = 20_000;
/** All files of one archive of reports together, unpacked. */
export const LARGEST_ARCHIVE = 1024 * MB;
/** Characters of text kept of one file. */
export const LONGEST_TEXT = 20_000_000;
/** Pages of a PDF. */
export const MOST_PAGES = 2000;

export const megabytes = (bytes: number): number => Math.round((bytes / MB) * 10) / 10;

/** The items that every report is asked for: what the data page counts as stated, inherited, derived or missing. */

/** In the order of the data page. */
export const READ_FIELDS = [
	'department',
	'year',
	'initial',
	'adjusted',
	'executed',
	'basic',
	'project',
	'operating',
	'three_public',
	'sources',
	'rate',
	'staff',
	'score',
	'dimensions',
	'grade',
	'indicators',
	'reasons'
] as const;
export type ReadField = (typeof READ_FIELDS)[number];

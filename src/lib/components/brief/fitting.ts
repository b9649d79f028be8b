/** What a brief holds when not all of it fits on one page, step by step. */

export interface Fitting {
	readonly findings: number;
	readonly units: number;
}

export const LEAST: Fitting = { findings: 3, units: 3 };
/** The table gives way first, then the findings, then the rest of the table. */
const UNITS_FIRST = 4;

/** The next smaller content, or null where nothing more may go. */
export function smaller({ findings, units }: Fitting): Fitting | null {
	if (units > UNITS_FIRST) return { findings, units: units - 1 };
	if (findings > LEAST.findings) return { findings: findings - 1, units };
	return units > LEAST.units ? { findings, units: units - 1 } : null;
}

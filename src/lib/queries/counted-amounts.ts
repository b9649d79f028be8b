/** The amounts that count for reports in view: a report's own, and where it states none of a line and stage, those of the other parts of its file (the narrative behind a form). */
import { sql, type Sql } from '../engine/sql.ts';

/**
 * A common table `counted`, one row a report, line and stage, to stand behind a common table `scoped` of selected reports.
 * A resubmitted file takes nothing from the one before it: only parts of the same file complete each other (domain.md 1.6).
 */
export const COUNTED: Sql = sql`counted as (
	select report_id, category, stage, value_wan, fact_id, single, conflicting, origin
	from (
		select s.report_id, a.category, a.stage, a.value_wan, a.fact_id, a.single, a.conflicting, a.origin,
			row_number() over (partition by s.report_id, a.category, a.stage order by p.report_id <> s.report_id, a.label is not null, a.in_form desc, a.fact_id) as nth
		from scoped s
		join reports p on p.file_sha256 = s.file_sha256 and coalesce(p.superseded_by, p.report_id) = s.report_id
		join amounts a on a.report_id = p.report_id
		where a.preferred and a.of_report_year
	)
	where nth = 1
)`;

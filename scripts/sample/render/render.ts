/** A report model → the text of its file, with the truth of every report that the file holds. */
import { canonicalName } from '../county/county.ts';
import { wrapAsPdf } from '../layouts/wrap.ts';
import type { ReportModel } from '../model.ts';
import { Page, type TruthReport } from '../page.ts';
import { printBaseData, printDepartmentForm, printProjectForm } from './forms.ts';
import type { Scribe } from './frame.ts';
import { printNarrative } from './narrative.ts';

export interface Rendered {
	readonly text: string;
	readonly page: Page;
}

function emptyTruth(report: ReportModel, kind: TruthReport['kind'], layout: TruthReport['layout'], project: string | null): TruthReport {
	const { county } = report.department;
	const bare = report.name.replace(county.name, '');
	return {
		kind,
		layout,
		department: report.name,
		department_aliases: [...new Set([bare, `县${bare}`, canonicalName(report.department)])].filter((name) => name !== report.name && name.length > 2),
		department_at: null,
		region: { province: null, city: null, county: county.name },
		year: report.year,
		year_at: null,
		project,
		headcount: { authorized: null, actual: null },
		amounts: [],
		optional_amounts: [],
		rates: [],
		optional_rates: [],
		scores: { total: null, total_max: null, grade: null, dimensions: [], total_at: null },
		indicators: []
	};
}

/** Forms come first, as annexes are bound; the base-data table and the department's form are one report. */
export function renderReport(report: ReportModel, seed: number): Rendered {
	const page = new Page();
	const scribe: Scribe = { page, report, seed };
	const { layout } = report;
	if (layout.form) {
		page.begin(emptyTruth(report, 'department', 'form', null), 'form');
		if (layout.baseData) {
			page.line(`${report.name}${report.year}年度部门整体支出绩效自评材料`);
			page.line('附件1');
			printBaseData(scribe, layout.baseData);
		}
		page.line(layout.baseData ? '附件2' : '附件1');
		printDepartmentForm(scribe, layout.form);
	}
	if (layout.projectForms) {
		report.projects.forEach((project, i) => {
			page.line(`附件${i + 2}`);
			page.begin(emptyTruth(report, 'project', 'form', project.name), `project${i}`);
			const own: Scribe = { ...scribe, report: { ...report, figures: { ...report.figures, ...project.figures }, rates: {} } };
			printProjectForm(own, layout.projectForms ?? 'tab-cells', project);
		});
	}
	page.begin(emptyTruth(report, 'department', 'narrative', null), 'text');
	printNarrative(scribe);
	const text = page.finish(layout.wrapped ? wrapAsPdf : null);
	return { text, page };
}

/** What was printed → how many different frames and table shapes each layout showed. */
import type { ReportModel } from './model.ts';
import type { Rendered } from './render/render.ts';

interface LayoutCount {
	reports: number;
	readonly frames: Map<string, Set<string>>;
	readonly shapes: Set<string>;
}

export class Description {
	private readonly layouts = new Map<string, LayoutCount>();

	add(report: ReportModel, rendered: Rendered): void {
		const { id, form, projectForms, baseData } = report.layout;
		const entry = this.layouts.get(id) ?? { reports: 0, frames: new Map<string, Set<string>>(), shapes: new Set<string>() };
		this.layouts.set(id, entry);
		entry.reports++;
		for (const key of rendered.page.frames.keys()) {
			const [what = '', frame = ''] = key.split('\u0001');
			if (what.startsWith('extra:')) continue;
			const known = entry.frames.get(what) ?? new Set<string>();
			entry.frames.set(what, known.add(frame));
		}
		const rows = report.dimensions.reduce((all, dimension) => all + dimension.rows.length, 0);
		const unit = report.style.money.unit;
		if (form) entry.shapes.add(`整体自评表 ${form} ${report.scheme.id} ${rows} rows ${unit}`);
		if (baseData) entry.shapes.add(`基础数据表 ${baseData} ${report.prior ? 'with' : 'without'} last year`);
		if (projectForms)
			for (const project of report.projects) entry.shapes.add(`项目自评表 ${projectForms} ${project.figures['other_funds.adjusted'] ? 'two' : 'one'} sources`);
	}

	print(): string {
		const lines: string[] = [];
		for (const [id, entry] of [...this.layouts].sort(([a], [b]) => (a < b ? -1 : 1))) {
			const all = [...entry.frames.values()].reduce((sum, frames) => sum + frames.size, 0);
			lines.push(`${id}: ${entry.reports} reports, ${all} sentence frames in ${entry.frames.size} statements, ${entry.shapes.size} table shapes`);
			lines.push(`  frames: ${[...entry.frames].map(([what, frames]) => `${what} ${frames.size}`).join(', ')}`);
			for (const shape of [...entry.shapes].sort()) lines.push(`  table:  ${shape}`);
		}
		return lines.join('\n');
	}
}

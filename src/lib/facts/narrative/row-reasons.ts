/** The reason of a deviation that stands in the sentence behind an indicator row. */
import type { Place, Span } from '../../model/span.ts';
import { placeOf } from '../../text/view.ts';
import type { View } from '../../text/view.ts';
import type { PassageRows } from './indicators.ts';
import type { Passage } from './passages.ts';

const REASON_BEHIND =
	/^[。;,\s]*(?:未(?:能)?(?:达到?|完成)(?:目标|指标)?值?(?:部分)?的?(?:原因|说明)(?:分析)?|偏差(?:的)?原因(?:分析)?(?:及改进措施)?|扣分原因|原因(?:分析)?)(?:[:]|为|是)([^\n]{2,200}?)(?:[。;]|$)/;

/** The reason that stands behind a row, in its own passage or at the start of the next: 未达到目标值的原因：供货商缺货。 */
function reasonBehind(view: View, from: number, limit: number): Place | null {
	const words = view.text.slice(from, Math.min(limit, from + 240));
	const found = REASON_BEHIND.exec(words);
	const reason = found?.[1];
	if (!found || reason === undefined) return null;
	const start = from + found.index + found[0].indexOf(reason);
	return placeOf(view, start, start + reason.length);
}

export function withReasons(passages: readonly Passage[], rows: readonly PassageRows[], spans: readonly (readonly Span[])[]): PassageRows[] {
	return rows.map(({ indicators, taken }, at) => ({
		taken,
		indicators: indicators.map((indicator, nth) => {
			const view = passages[at]?.view;
			const end = spans[at]?.[nth]?.end;
			if (indicator.reason !== null || !view || end === undefined) return indicator;
			const next = passages[at + 1];
			const last = nth === indicators.length - 1;
			const place =
				reasonBehind(view, end, spans[at]?.[nth + 1]?.start ?? view.text.length) ??
				(last && next && next.kind === 'paragraph' ? reasonBehind(next.view, 0, next.view.text.length) : null);
			return place ? { ...indicator, reason: place.quote.replace(/\s+/g, ''), at: { ...indicator.at, reason: place } } : indicator;
		})
	}));
}

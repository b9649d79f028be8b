/** A year's ledger → figures by name, as frames ask for them. */
import type { YearLedger } from '../county/ledger.ts';
import type { Figures } from '../model.ts';
import { sum, type Money } from '../money.ts';

const LINES = ['total', 'basic', 'personnel', 'operating', 'project'] as const;

function lineFigures(ledger: YearLedger): Record<string, Money> {
	const out: Record<string, Money> = {};
	for (const name of LINES) {
		const line = ledger[name];
		out[`${name}.initial`] = line.initial;
		out[`${name}.adjusted`] = line.adjusted;
		out[`${name}.budget`] = line.adjusted;
		out[`${name}.executed`] = line.executed;
		out[`${name}.left`] = line.adjusted - line.executed;
	}
	return out;
}

function threePublicFigures(ledger: YearLedger): Record<string, Money> {
	const items = Object.entries(ledger.threePublic);
	const out: Record<string, Money> = {
		'three_public.initial': sum(items.map(([, item]) => item.budget)),
		'three_public.executed': sum(items.map(([, item]) => item.executed)),
		'official_vehicle.initial': ledger.threePublic.official_vehicle_operation.budget + ledger.threePublic.official_vehicle_purchase.budget,
		'official_vehicle.executed': ledger.threePublic.official_vehicle_operation.executed + ledger.threePublic.official_vehicle_purchase.executed
	};
	out['three_public.budget'] = out['three_public.initial'] ?? 0;
	for (const [name, item] of items) {
		out[`${name}.initial`] = item.budget;
		out[`${name}.executed`] = item.executed;
	}
	return out;
}

export function figuresOf(ledger: YearLedger, prior: YearLedger | null): Figures {
	const out: Record<string, Money> = { ...lineFigures(ledger), ...threePublicFigures(ledger) };
	for (const [name, amount] of Object.entries(ledger.sources)) out[`${name}.budget`] = amount;
	for (const [name, amount] of Object.entries(ledger.economic)) out[`${name}.executed`] = amount;
	out['revenue_total.executed'] = ledger.revenue;
	out['revenue_total.budget'] = ledger.total.adjusted;
	out['carryover.in'] = ledger.carriedIn;
	out['carryover.out'] = ledger.carriedOut;
	out['procurement.initial'] = ledger.procurement.planned;
	out['procurement.executed'] = ledger.procurement.actual;
	if (prior) for (const [key, amount] of Object.entries(figuresOf(prior, null))) if (key.endsWith('.executed')) out[`${key.slice(0, -9)}.prior`] = amount;
	return out;
}

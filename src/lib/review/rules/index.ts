/** All rules in the order of the catalogue (domain.md, section 2). */
import type { Rule } from '../rule.ts';
import { execOverrun } from './exec-overrun.ts';
import { execExtreme } from './exec-extreme.ts';
import { execUnderspend } from './exec-underspend.ts';
import { execDenominatorSwitch } from './exec-denominator-switch.ts';
import { budgetAdjustHigh } from './budget-adjust-high.ts';
import { execBasisMismatch } from './exec-basis-mismatch.ts';
import { spendExceedsIncome } from './spend-exceeds-income.ts';
import { projectForBasic } from './project-for-basic.ts';
import { rateRecompute } from './rate-recompute.ts';
import { ratioInverted } from './ratio-inverted.ts';
import { partsVsWhole } from './parts-vs-whole.ts';
import { sameFactConflict } from './same-fact-conflict.ts';
import { scoreSum } from './score-sum.ts';
import { weightSum } from './weight-sum.ts';
import { execScoreMismatch } from './exec-score-mismatch.ts';
import { fullMarksMissedTarget } from './full-marks-missed-target.ts';
import { scoreVsAchievement } from './score-vs-achievement.ts';
import { missingDeviationReason } from './missing-deviation-reason.ts';
import { inflatedTotal } from './inflated-total.ts';
import { ceilingCluster } from './ceiling-cluster.ts';
import { ratingBandMismatch } from './rating-band-mismatch.ts';
import { targetUnquantified } from './target-unquantified.ts';
import { targetTooLow } from './target-too-low.ts';
import { exactHitTarget } from './exact-hit-target.ts';
import { satisfactionUnsupported } from './satisfaction-unsupported.ts';
import { negativeOmitted } from './negative-omitted.ts';
import { yoyJump } from './yoy-jump.ts';
import { priorYearMismatch } from './prior-year-mismatch.ts';
import { carryoverContinuity } from './carryover-continuity.ts';
import { yoyReasonContradiction } from './yoy-reason-contradiction.ts';
import { targetLowered } from './target-lowered.ts';
import { copiedParagraphs } from './copied-paragraphs.ts';
import { vacuousProblems } from './vacuous-problems.ts';
import { wrongNameOrYear } from './wrong-name-or-year.ts';
import { structureBroken } from './structure-broken.ts';
import { threePublicOverrun } from './three-public-overrun.ts';
import { controlRateExceeded } from './control-rate-exceeded.ts';
import { disclosureMissing } from './disclosure-missing.ts';
import { peerOutlier } from './peer-outlier.ts';
import { digitPattern } from './digit-pattern.ts';

export const RULES: readonly Rule[] = [
	execOverrun,
	execExtreme,
	execUnderspend,
	execDenominatorSwitch,
	budgetAdjustHigh,
	execBasisMismatch,
	spendExceedsIncome,
	projectForBasic,
	rateRecompute,
	ratioInverted,
	partsVsWhole,
	sameFactConflict,
	scoreSum,
	weightSum,
	execScoreMismatch,
	fullMarksMissedTarget,
	scoreVsAchievement,
	missingDeviationReason,
	inflatedTotal,
	ceilingCluster,
	ratingBandMismatch,
	targetUnquantified,
	targetTooLow,
	exactHitTarget,
	satisfactionUnsupported,
	negativeOmitted,
	yoyJump,
	priorYearMismatch,
	carryoverContinuity,
	yoyReasonContradiction,
	targetLowered,
	copiedParagraphs,
	vacuousProblems,
	wrongNameOrYear,
	structureBroken,
	threePublicOverrun,
	controlRateExceeded,
	disclosureMissing,
	peerOutlier,
	digitPattern
];

/** The rule of an id; throws for an id that no rule has. */
export function requireRule(id: string): Rule {
	const rule = RULES.find((candidate) => candidate.id === id);
	if (!rule) throw new Error(`no such rule: ${id}`);
	return rule;
}

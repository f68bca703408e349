import type { ScoreSummary } from '@faultline/backstage-plugin-chaos-common';
import { UNCONFIRMED_REASON } from '@faultline/chaos-core';
import type { ScoredEntity } from './ScoreCalculator';

/** A score as lists show it, with what needs attention, worst first. */
export function scoreSummary({
  facts,
  score,
  unconfirmed,
  updatedAt,
}: ScoredEntity): ScoreSummary {
  return {
    entityRef: facts.entityRef,
    title: facts.title,
    tier: facts.tier,
    owners: facts.owners,
    value: score.value,
    band: score.band,
    coverage: score.coverage,
    confidence: score.confidence,
    attention: attention({ facts, score, unconfirmed }),
    updatedAt,
  };
}

function attention({
  facts,
  score,
  unconfirmed,
}: Pick<ScoredEntity, 'facts' | 'score' | 'unconfirmed'>): string[] {
  const failing = score.terms.filter(term => term.outcome === 'failed');
  const stale = score.terms.filter(
    term => term.stale && term.outcome !== 'notTested',
  );
  return [
    // Also where the score is too low for a cap to tell.
    ...(unconfirmed ? [UNCONFIRMED_REASON] : []),
    ...(score.cap && !unconfirmed ? [score.cap.reason] : []),
    ...failing.map(term => `${term.slot.title} failed`),
    ...(score.value === undefined && facts.tier === 1
      ? ['Tier 1, never tested']
      : []),
    ...(stale.length
      ? [`${stale.length} of ${score.terms.length} tests are out of date`]
      : []),
    ...facts.problems.map(problem => `${problem.path}: ${problem.message}`),
  ];
}

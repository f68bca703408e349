import type { ScoreSummary } from '@faultline/backstage-plugin-chaos-common';
import type { ScoredEntity } from './ScoreCalculator';

/** A score as lists show it, with what needs attention, worst first. */
export function scoreSummary({
  facts,
  score,
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
    attention: attention({ facts, score }),
    updatedAt,
  };
}

function attention({
  facts,
  score,
}: Pick<ScoredEntity, 'facts' | 'score'>): string[] {
  const failing = score.terms.filter(term => term.outcome === 'failed');
  const stale = score.terms.filter(
    term => term.stale && term.outcome !== 'notTested',
  );
  return [
    ...(score.cap ? [score.cap.reason] : []),
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

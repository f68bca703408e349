import type { PlanView } from '@faultline/backstage-plugin-chaos-common';
import { computeScore, profileFor, slotOf } from '@faultline/chaos-core';
import type {
  EntityFacts,
  Experiment,
  SlotOutcome,
} from '@faultline/chaos-core';

/** What the run would do to the score, when it fills a slot of the profile. */
export function scoreForecast(
  facts: EntityFacts,
  experiment: Experiment,
  {
    outcomes,
    unconfirmed,
    now,
  }: { outcomes: SlotOutcome[]; unconfirmed: boolean; now: number },
): PlanView['score'] {
  const profile = profileFor(facts);
  const slot = slotOf(profile, experiment, facts);
  const scoreWith = (outcome?: 'passed' | 'failed') =>
    computeScore(
      profile,
      outcome && slot
        ? [
            ...outcomes,
            {
              slotId: slot.id,
              runId: 'forecast',
              at: now,
              outcome,
              fullData: true,
            },
          ]
        : outcomes,
      { unconfirmed, runsWithoutOutcome: new Map(), now },
    ).value;
  return {
    now: scoreWith(),
    ...(slot && {
      ifPassed: scoreWith('passed'),
      ifFailed: scoreWith('failed'),
    }),
  };
}

import type { ScoreView } from '@faultline/backstage-plugin-chaos-common';
import { getTemplate } from '@faultline/chaos-core';
import type { StoredRun } from '../../database';
import type { ScoredEntity } from './ScoreCalculator';

/**
 * For every dependency without a fresh test the experiment that would be one,
 * with its parameters; what adds most comes first.
 */
export function suggestions(
  { facts, profile, score }: ScoredEntity,
  active: StoredRun[],
  now: number,
): ScoreView['suggestions'] {
  return profile.slots
    .flatMap(slot => {
      const edge = facts.dependencies.find(
        dependency => dependency.entityRef === slot.dependency,
      );
      const term = score.terms.find(one => one.slot.id === slot.id);
      const template = getTemplate(slot.template);
      const fresh = term && term.outcome !== 'notTested' && !term.stale;
      if (!edge || !template || fresh) {
        return [];
      }
      const running = active.find(run => run.slotId === slot.id);
      return [
        {
          edge: {
            to: edge.entityRef,
            title: edge.title,
            strength: edge.strength,
            tier: edge.tier,
            owners: edge.owners,
          },
          lastTestAt: term?.ageMs === undefined ? undefined : now - term.ageMs,
          template: slot.template,
          title: slot.title,
          summary: template.question,
          parameters: Object.fromEntries(
            Object.entries(slot.parameters).map(([name, value]) => [
              name,
              String(value),
            ]),
          ),
          wouldAdd: term?.wouldAdd,
          runningRunId: running?.state.id,
        },
      ];
    })
    .sort((a, b) => (b.wouldAdd ?? 0) - (a.wouldAdd ?? 0));
}

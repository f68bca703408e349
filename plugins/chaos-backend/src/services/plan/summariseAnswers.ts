import type { PlanView } from '@faultline/backstage-plugin-chaos-common';
import type { TargetAnswer } from '../../dispatch/types';

/** One line an agent: how many targets it found, or why nobody knows. */
export function summariseAnswers(answers: TargetAnswer[]): PlanView['agents'] {
  const byAgent = new Map<string, PlanView['agents'][number]>();
  const found = new Map<string, Set<string>>();
  for (const answer of answers) {
    const { agentId } = answer;
    const targets = found.get(agentId) ?? new Set();
    found.set(agentId, targets);
    if (answer.answered) {
      for (const target of answer.targets) {
        targets.add(target.id);
      }
    }
    const before = byAgent.get(agentId);
    byAgent.set(
      agentId,
      answer.answered
        ? {
            agentId,
            answered: before?.answered ?? true,
            targets: targets.size,
            since: before?.since,
            reason: before?.reason,
          }
        : {
            agentId,
            answered: false,
            targets: targets.size,
            since: answer.since,
            reason: answer.reason,
          },
    );
  }
  return [...byAgent.values()].sort((a, b) =>
    a.agentId.localeCompare(b.agentId),
  );
}

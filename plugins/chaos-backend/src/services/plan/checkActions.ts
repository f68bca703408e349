import { chooseTargets } from '@faultline/chaos-core';
import type { AgentCheck, Experiment } from '@faultline/chaos-core';
import type { AgentGateway } from '../../dispatch/types';
import type { ActionCandidates } from './findCandidates';

const TIMEOUT_MS = 3000;

/** What an agent said of one action. */
export interface ActionCheck {
  actionIndex: number;
  check: AgentCheck;
}

/** Asks each agent whether it can do, and undo, its share of every action. */
export async function checkActions(
  gateway: AgentGateway,
  experiment: Experiment,
  candidates: ActionCandidates[],
  seed: number,
): Promise<ActionCheck[]> {
  const actions = experiment.steps.flat();
  const asked = candidates.flatMap(({ actionIndex, targets }) => {
    const action = actions[actionIndex];
    const { chosen } = chooseTargets(targets, action.selection, seed);
    const agents = [...new Set(chosen.map(target => target.agentId))].sort();
    return agents.map(async agentId => ({
      actionIndex,
      check: await gateway
        .check(
          agentId,
          {
            fault: action.type,
            parameters: action.parameters,
            durationMs: action.durationMs ?? 0,
            targetIds: chosen
              .filter(target => target.agentId === agentId)
              .map(target => target.id),
          },
          TIMEOUT_MS,
        )
        .catch((error: unknown) => unanswered(agentId, error)),
    }));
  });
  return Promise.all(asked);
}

function unanswered(agentId: string, error: unknown): AgentCheck {
  return {
    agentId,
    checks: [
      {
        name: 'answers',
        ok: false,
        detail: `Agent ${agentId} did not say whether it can do this: ${
          error instanceof Error ? error.message : String(error)
        }`,
        remedy:
          'See on the Agents page whether it is connected, then plan again',
      },
    ],
  };
}

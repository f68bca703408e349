import {
  actionRequirements,
  getFault,
  targetMatches,
} from '@faultline/chaos-core';
import type { ActionSpec, Experiment, Target } from '@faultline/chaos-core';
import type { AgentGateway, TargetAnswer } from '../../dispatch/types';

const TIMEOUT_MS = 2000;
/** More would not be shown and could not be hit (chaos.limits.maxTargets). */
const LIMIT = 200;

/** The targets that match one action. */
export interface ActionCandidates {
  actionIndex: number;
  targets: Target[];
}

/** What the agents found, and who did not answer. */
export interface FoundCandidates {
  candidates: ActionCandidates[];
  answers: TargetAnswer[];
}

/**
 * Asks the agents for what each action would match. An agent that does not
 * answer is said so, never taken for one that found nothing.
 */
export async function findCandidates(
  gateway: AgentGateway,
  experiment: Experiment,
): Promise<FoundCandidates> {
  const { target } = experiment;
  const asked = await Promise.all(
    experiment.steps.flat().map(async (action, actionIndex) => {
      const kinds = target.kind
        ? [target.kind]
        : getFault(action.type).targetKinds;
      const answers = await Promise.all(
        kinds.map(kind =>
          gateway.listTargets(
            {
              kind,
              selector: actionRequirements(target, action),
              names: target.names,
              limit: LIMIT,
              agentId: target.agent,
              environment: target.environment,
            },
            TIMEOUT_MS,
          ),
        ),
      );
      return { actionIndex, action, answers: answers.flat() };
    }),
  );
  return {
    candidates: asked.map(({ actionIndex, action, answers }) => ({
      actionIndex,
      targets: matching(experiment, action, answers),
    })),
    answers: asked.flatMap(({ answers }) => answers),
  };
}

// The agent selects, and so do we: a target outside the selector must not come
// in because an agent is older, or lies.
function matching(
  experiment: Experiment,
  action: ActionSpec,
  answers: TargetAnswer[],
): Target[] {
  return answers
    .flatMap(answer => (answer.answered ? answer.targets : []))
    .filter(found => targetMatches(experiment.target, action, found));
}

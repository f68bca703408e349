import { getFault } from '../../faults/getFault';
import { pass, refuse } from '../answers';
import type { SafetyRule } from '../SafetyRule';

/** An agent is there, has looked at these targets, and can do and undo what is asked. */
export const faultAvailable: SafetyRule = {
  name: 'faultAvailable',
  title: 'An agent can do it and undo it',
  brokenTitle: 'No agent can do it and undo it',
  check({ plan, checks, context }) {
    if (context.agentsConnected === 0) {
      return refuse(
        'No agent is connected',
        'Start an agent, or add one on the Agents page',
      );
    }
    for (const step of plan.steps) {
      const own = checks.filter(each => each.actionIndex === step.index);
      const failed = own
        .flatMap(({ check }) => check.checks)
        .find(({ ok }) => !ok);
      if (failed) {
        return refuse(
          `${failed.name}: ${failed.detail}`,
          failed.remedy ?? 'Use another fault, or another agent',
        );
      }
      const shapes = new Set(own.flatMap(({ check }) => check.shape ?? []));
      if (shapes.size > 1) {
        return refuse(
          `The agents of “${
            step.action.name
          }” would do it in different ways (${[...shapes].join(', ')})`,
          'Update the agents to one version, or name one in target.agent',
        );
      }
      const able = new Set(
        own
          .filter(({ check }) => check.mechanism !== undefined)
          .map(({ check }) => check.agentId),
      );
      const missing = step.targets.find(({ agentId }) => !able.has(agentId));
      if (missing || able.size === 0) {
        const { title, agentKinds } = getFault(step.action.type);
        return refuse(
          missing
            ? `Agent ${missing.agentId} has not said that it can do “${title}”`
            : `No agent has said that it can do “${title}”`,
          `Connect an agent of kind ${agentKinds.join(
            ' or ',
          )}, or look at the Agents page for what is missing`,
        );
      }
    }
    return pass(
      [...new Set(plan.steps.map(({ mechanism }) => mechanism))].join(', '),
    );
  },
};

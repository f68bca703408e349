import { formatSelector } from '../../target/selector/formatSelector';
import { pass, refuse } from '../answers';
import type { SafetyRule } from '../SafetyRule';

/** Nothing is ever hit instead when nothing matches. */
export const targetsFound: SafetyRule = {
  name: 'targetsFound',
  title: 'Targets found',
  brokenTitle: 'No targets found',
  check({ plan, experiment: { target }, context }) {
    const empty = plan.steps.find(({ targets }) => targets.length === 0);
    if (!empty) {
      const count = plan.steps.flatMap(({ targets }) => targets).length;
      return pass(`${count} frozen`);
    }
    if (context.agentsConnected === 0) {
      return refuse(
        'No agent is connected that could have looked',
        'Start an agent, or add one on the Agents page',
      );
    }
    const wanted = [
      ...(target.names.length > 0 ? [`name ${target.names.join(' or ')}`] : []),
      ...(target.selector.length > 0 ? [formatSelector(target.selector)] : []),
    ].join(', ');
    return refuse(
      `Nothing matches ${wanted} for “${empty.action.name}”`,
      'Look whether the service runs where an agent sees it, and whether its labels match the selector',
    );
  },
};

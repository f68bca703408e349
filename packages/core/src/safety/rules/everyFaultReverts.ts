import { getFault } from '../../faults/getFault';
import { pass, refuse, warn } from '../answers';
import type { SafetyRule } from '../SafetyRule';

/** What cannot be undone is not begun; what cannot be undone in every case says so before it starts. */
export const everyFaultReverts: SafetyRule = {
  name: 'everyFaultReverts',
  title: 'Every fault reverts',
  brokenTitle: 'The undo is not certain',
  check({ plan }) {
    const faults = plan.steps.map(({ action }) => getFault(action.type));
    const lasting = faults.find(
      ({ reversibility }) => reversibility === 'irreversible',
    );
    if (lasting) {
      return refuse(
        `${lasting.title} cannot be undone`,
        'Choose a fault that reverts or from which the service recovers',
      );
    }
    const bare = plan.steps.find(
      ({ shape, undo, action }) =>
        shape !== 'oneShot' &&
        (undo.trim() === '' || action.durationMs === undefined),
    );
    if (bare) {
      return refuse(
        bare.undo.trim() === ''
          ? `The agent does not say how “${bare.summary}” is undone`
          : `“${bare.summary}” has no duration, so it would never end by itself`,
        bare.undo.trim() === ''
          ? 'Update the agent, or choose another mechanism'
          : 'Give the action a duration',
      );
    }
    const weak = plan.steps.find(
      ({ survives, shape }) =>
        shape !== 'oneShot' &&
        (survives === 'agentRestart' || survives === 'controlPlane'),
    );
    if (weak) {
      const needed =
        weak.survives === 'agentRestart'
          ? 'the agent to come back'
          : 'the control plane';
      return warn(
        `${weak.summary}: if the machine dies, the undo needs ${needed}`,
        'Make sure that it comes back by itself, and keep the duration short',
      );
    }
    const recovering = faults.find(
      ({ reversibility }) => reversibility === 'recovers',
    );
    return pass(
      recovering
        ? `${recovering.title} happens once; the service recovers by itself`
        : 'By itself at its deadline, also when the agent dies',
    );
  },
};

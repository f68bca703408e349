import { pass, refuse } from '../answers';
import type { SafetyRule } from '../SafetyRule';

/** A probe that nobody here can ask would never have data. */
export const probeSupported: SafetyRule = {
  name: 'probeSupported',
  title: 'Every probe can be asked',
  brokenTitle: 'A probe cannot be asked',
  check({ plan: { probes }, context: { probeTypes } }) {
    const unknown = probes.find(
      ({ question }) => !probeTypes.includes(question.type),
    );
    return unknown
      ? refuse(
          `“${unknown.name}” is of type ${unknown.question.type}, which nothing here can ask`,
          `Use ${
            probeTypes.join(' or ') || 'no probe'
          }, or install a module that brings ${unknown.question.type}`,
        )
      : pass(probes.length === 0 ? 'There is none' : 'All can be asked');
  },
};

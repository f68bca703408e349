import { pass, refuse } from '../answers';
import { originOf } from '../originOf';
import type { SafetyRule } from '../SafetyRule';

/** Probes ask only where the operator lets them: an experiment is no way into the network behind the portal. */
export const probeOrigins: SafetyRule = {
  name: 'probeOrigins',
  title: 'Probes ask allowed addresses',
  brokenTitle: 'A probe asks an address that is not allowed',
  check({ plan, experiment, context }) {
    const allowed = new Set(
      context.probeOrigins.map(origin => originOf(origin) ?? origin),
    );
    // A port that may be asked by http may be connected to as well.
    const hosts = new Set(
      [...allowed].map(origin => origin.replace(/^[a-z]+:\/\//, '')),
    );
    const asked = [
      ...plan.probes.flatMap(({ name, question }) => {
        switch (question.type) {
          case 'http':
            return [{ name, address: question.url }];
          case 'tcp':
            return [
              { name, address: `tcp://${question.host}:${question.port}` },
            ];
          case 'grpcHealth':
            return [{ name, address: `tcp://${question.address}` }];
          default:
            return [];
        }
      }),
      ...(experiment.monitoring.prometheus
        ? [
            {
              name: 'monitoring.prometheus.endpoint',
              address: experiment.monitoring.prometheus.endpoint,
            },
          ]
        : []),
    ];
    const refused = asked.find(({ address }) =>
      address.startsWith('tcp://')
        ? !hosts.has(address.slice('tcp://'.length))
        : !allowed.has(originOf(address) ?? ''),
    );
    return refused
      ? refuse(
          `“${refused.name}” asks ${
            refused.address
          }, which is not among the allowed origins: ${
            context.probeOrigins.join(', ') || 'none'
          }`,
          'Use one of them, or ask the operator to add it to chaos.probes.origins',
        )
      : pass(asked.length === 0 ? 'None is asked' : 'All are allowed');
  },
};

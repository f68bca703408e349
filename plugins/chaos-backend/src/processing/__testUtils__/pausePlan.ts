import type { ProbeSpec } from '@faultline/chaos-core';
import { samplePlan } from '../../database/__testUtils__/sampleRun';
import type { StoredRun } from '../../database/types';

export const PAYMENTS = 'component:default/payments';

/** A plan that pauses one process of payments through agent `edge`. */
export function pausePlan(
  durationMs: number,
  probes: ProbeSpec[],
): StoredRun['plan'] {
  return {
    ...samplePlan,
    probes,
    faultMs: durationMs,
    steps: [
      {
        index: 0,
        group: 0,
        action: {
          name: 'processPause',
          type: 'processPause',
          durationMs,
          selection: { mode: 'count', count: 1 },
          parameters: {},
        },
        summary: 'paused',
        mechanism: 'signal',
        shape: 'held',
        survives: 'guarded',
        undoNeeds: 'nothing',
        revertMs: 500,
        undo: 'SIGCONT',
        matched: 1,
        notChosen: [],
        targets: [
          {
            id: 'process:b:1:2',
            kind: 'process',
            name: 'payments-1',
            labels: {},
            confirmedEntityRef: PAYMENTS,
            agentId: 'edge',
            environment: 'demo',
            details: {},
          },
        ],
      },
    ],
  };
}

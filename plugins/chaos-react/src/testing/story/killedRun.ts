import type { Plan, Target } from '@faultline/chaos-core';
import type {
  AttemptView,
  RunView,
} from '@faultline/backstage-plugin-chaos-common';
import { at } from './clock';
import { slowLedgerPlan } from './plan';
import { finishedRun } from './runs';

const instance: Target = {
  id: 'process:0c41d7be-92af-4d2a-9f11-8e07e2a90c5d:5211:990017',
  kind: 'process',
  name: 'payments-2',
  labels: { app: 'payments' },
  confirmedEntityRef: 'component:default/payments',
  agentId: 'local-host',
  environment: 'demo',
  details: { pid: '5211' },
};

const plan: Plan = {
  ...slowLedgerPlan,
  experimentName: 'kill-one-instance',
  environment: 'demo',
  steps: slowLedgerPlan.steps.map(step => ({
    ...step,
    action: {
      name: 'processKill',
      type: 'processKill' as const,
      selection: { mode: 'count' as const, count: 1 },
      parameters: { signal: 'SIGKILL' },
    },
    summary: 'Kill with SIGKILL',
    mechanism: 'signal',
    shape: 'oneShot' as const,
    undo: 'Nothing to undo',
    targets: [instance],
    notChosen: [],
    matched: 2,
  })),
  faultMs: 0,
  revertBoundMs: 0,
};

const attempt: AttemptView = {
  id: 'kill1',
  runId: '8k4d1k00',
  group: 0,
  step: 0,
  targetId: instance.id,
  agentId: 'local-host',
  phase: 'spent',
  seen: 'spent',
  heardAt: at('12:18:32'),
  injectedAt: at('12:18:32'),
  endedAt: at('12:18:32'),
  evidence: 'Process 5211 is gone',
  target: instance,
  undo: 'Nothing to undo',
  mechanism: 'signal',
  survives: 'selfExpiring',
  summary: 'SIGKILL',
};

/** A fault that is done once: nothing was held, nothing undone. @public */
export const killedRun: RunView = {
  ...finishedRun,
  id: '8k4d1k00',
  shortId: '8K4D1K',
  title: 'Kill one instance',
  template: 'kill-one-instance',
  environment: 'demo',
  fault: 'processKill',
  faultSummary: 'Kill with SIGKILL',
  verdict: 'passed',
  deadlineAt: at('12:18:32'),
  timeToRecoverMs: 6_000,
  targets: { frozen: 1, injected: 1, proven: 1 },
  plan,
  attempts: [attempt],
  stops: [
    {
      kind: 'completed',
      reason: 'every fault had its time',
      at: at('12:18:32'),
    },
  ],
  report: finishedRun.report && {
    ...finishedRun.report,
    verdict: 'passed',
    sentence:
      'Recovered 6 s after the injection, within the objective of 30 s.',
    timeToDetectMs: 24,
    timeToRecoverMs: 6_000,
    timeToRecoverFromRevertMs: 6_000,
    faultPresentMs: undefined,
  },
  scoreChange: undefined,
};

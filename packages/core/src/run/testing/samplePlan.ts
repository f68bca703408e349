import { createRun } from '../createRun';
import type { CreateRunInput } from '../createRun';
import type { RunState } from '../types';

/** What `createRun` reads of a step. */
export interface SampleStep {
  targets: number;
  group?: number;
  shape?: 'held' | 'oneShot';
  durationMs?: number;
}

/** A draft run over the given steps; target and agent are named after their position. */
export function sampleRun(
  steps: SampleStep[] = [{ targets: 1 }],
  changes: Partial<RunState> = {},
): RunState {
  const plan: CreateRunInput['plan'] = {
    faultMs: 30_000,
    revertBoundMs: 1000,
    steps: steps.map((step, index) => ({
      index,
      group: step.group ?? 0,
      action: {
        name: `action-${index}`,
        type: 'processPause',
        durationMs: step.durationMs ?? 30_000,
        selection: { mode: 'all' },
        parameters: {},
      },
      summary: 'Freeze',
      mechanism: 'signal',
      shape: step.shape ?? 'held',
      survives: 'guarded',
      undoNeeds: 'nothing',
      revertMs: 1000,
      undo: 'SIGCONT',
      targets: Array.from({ length: step.targets }, (_, target) => ({
        id: `process:boot:${index}:${target}`,
        kind: 'process',
        name: `process ${target}`,
        labels: {},
        confirmedEntityRef: 'component:default/payments',
        agentId: `agent-${target}`,
        environment: 'demo',
        details: {},
      })),
      notChosen: [],
      matched: step.targets,
    })),
  };
  return {
    ...createRun({
      id: 'run-1',
      plan,
      labels: {
        runId: 'run-1',
        entityRefs: ['component:default/payments'],
        owners: ['group:default/team-checkout'],
        environment: 'demo',
      },
      verifyBoundMs: 60_000,
      now: 0,
    }),
    ...changes,
  };
}

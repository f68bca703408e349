import type { RunSummary } from '@faultline/backstage-plugin-chaos-common';
import { isSettled } from '@faultline/chaos-core';
import type { ProbeSample } from '@faultline/chaos-core';
import type { StoredRun } from '../../database';
import { runSignals } from './runSignals';
import { shortId } from './shortId';
import { unknownSince } from './unknownSince';

/** A run as lists show it. `samples` are needed only while it goes on. */
export function runSummary(
  run: StoredRun,
  samples: ProbeSample[],
  now: number,
): RunSummary {
  const { state } = run;
  const silences = state.attempts.flatMap(
    attempt => unknownSince(attempt, now) ?? [],
  );
  const scored = run.scoreBefore !== undefined || run.scoreAfter !== undefined;
  return {
    id: state.id,
    shortId: shortId(state.id),
    experimentId: run.experimentId,
    title: run.title,
    template: run.template,
    entityRef: run.entityRef,
    entityTier: run.entityTier,
    owners: run.owners,
    environment: run.environment,
    fault: run.fault,
    faultSummary: run.faultSummary,
    phase: state.phase,
    verdict: state.verdict,
    recovery: state.recovery,
    reason: state.reason,
    requestedBy: run.requestedBy,
    createdAt: state.createdAt,
    injectedAt: state.injectedAt,
    deadlineAt: state.deadlineAt,
    endedAt: state.endedAt,
    timeToRecoverMs: run.report?.timeToRecoverMs,
    heardAt: run.heardAt,
    silent: silences.length > 0,
    unknownSince: silences.length ? Math.min(...silences) : undefined,
    targets: {
      frozen: state.attempts.length,
      injected: state.attempts.filter(
        attempt => attempt.injectedAt !== undefined,
      ).length,
      proven: state.attempts.filter(attempt => isSettled(attempt.phase)).length,
    },
    signals: runSignals(run, samples, now),
    score: scored
      ? { before: run.scoreBefore?.value, after: run.scoreAfter?.value }
      : undefined,
  };
}

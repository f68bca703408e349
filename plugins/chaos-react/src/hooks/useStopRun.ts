import { useCallback, useState } from 'react';
import { useAnalytics, useApi } from '@backstage/frontend-plugin-api';
import { chaosApiRef, failureOf } from '../api';
import type { Failure } from '../api';

/** @public */
export interface StopRun {
  /** Asks once; a call for another run does not wait for it. */
  run(runId: string): Promise<void>;
  isPending(runId: string): boolean;
  /** The control plane took the last Stop of this run; no word on the fault. */
  isAccepted(runId: string): boolean;
  failureOf(runId: string): Failure | undefined;
  /** Those that failed and were not tried again, the latest last. */
  failures: Array<{ runId: string; failure: Failure }>;
  /** The latest of them, where only one run is shown. */
  failure?: Failure;
}

type Outcome =
  | { state: 'pending' }
  | { state: 'accepted' }
  | { state: 'failed'; failure: Failure };

/**
 * Stops runs, or sends the revert again where one is unconfirmed. Every run has
 * its own outcome, so that a call that hangs keeps nobody from stopping another.
 *
 * @public
 */
export function useStopRun(onStopped: () => void): StopRun {
  const api = useApi(chaosApiRef);
  const analytics = useAnalytics();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(
    new Map(),
  );
  const run = useCallback(
    async (runId: string) => {
      const note = (outcome: Outcome) =>
        setOutcomes(before => {
          const after = new Map(before);
          // Inserted anew: what happened last stands last.
          after.delete(runId);
          return after.set(runId, outcome);
        });
      note({ state: 'pending' });
      analytics.captureEvent('stop', runId);
      try {
        await api.abortRun(runId);
      } catch (error) {
        note({ state: 'failed', failure: failureOf(error) });
        return;
      }
      note({ state: 'accepted' });
      onStopped();
    },
    [api, analytics, onStopped],
  );
  const failures = [...outcomes].flatMap(([runId, outcome]) =>
    outcome.state === 'failed' ? [{ runId, failure: outcome.failure }] : [],
  );
  return {
    run,
    isPending: runId => outcomes.get(runId)?.state === 'pending',
    isAccepted: runId => outcomes.get(runId)?.state === 'accepted',
    failureOf: runId => failures.find(one => one.runId === runId)?.failure,
    failures,
    failure: failures[failures.length - 1]?.failure,
  };
}

import { useCallback } from 'react';
import { useAnalytics, useApi } from '@backstage/frontend-plugin-api';
import { chaosApiRef } from '../api';
import { useChaosAction } from './useChaosAction';
import type { ChaosAction } from './useChaosAction';

/** Stops a run, or sends the revert again where it is unconfirmed. @public */
export function useStopRun(onStopped: () => void): ChaosAction<[string], void> {
  const api = useApi(chaosApiRef);
  const analytics = useAnalytics();
  const perform = useCallback(
    async (runId: string) => {
      analytics.captureEvent('stop', runId);
      await api.abortRun(runId);
      onStopped();
    },
    [api, analytics, onStopped],
  );
  return useChaosAction(perform);
}

import {
  Note,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import type { StopRun } from '@faultline/backstage-plugin-chaos-react';

/** What became of Stop, while no state of the run can show it. @internal */
export function StopNotes(props: { runId: string; stop: StopRun }) {
  const { runId, stop } = props;
  const t = useChaosTranslation();
  const failure = stop.failureOf(runId);
  return (
    <>
      {failure && (
        <Note tone="fail" announced>
          {t('action.stopFailed', {
            reason: failure.message || t('state.unreachable'),
          })}
        </Note>
      )}
      {stop.isAccepted(runId) && (
        <Note tone="live" announced>
          {t('action.stopAccepted')}
        </Note>
      )}
    </>
  );
}

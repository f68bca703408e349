import { RiArrowGoBackLine, RiRefreshLine } from '@remixicon/react';
import type { HaltScope } from '@faultline/chaos-core';
import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import {
  ActionButton,
  HaltControl,
  StopButton,
  canStop,
  formatStopwatch,
  isLive,
  progressOf,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import { useTabLink } from '../../EntityCard';
import { useGoTo } from '../../../routing';
import { ExportEvidence } from './ExportEvidence';
import styles from './RunHeader.module.css';

/** Stop, Halt and the clock; after the end, what can be done with the run. @internal */
export function RunActions(props: {
  run: RunView;
  now: number;
  stopping: boolean;
  onStop(): void;
  onChanged(): void;
}) {
  const { run, now, stopping, onStop, onChanged } = props;
  const t = useChaosTranslation();
  const goTo = useGoTo();
  const tab = useTabLink(run.entityRef ?? 'component:default/unknown');
  const progress = run.phase === 'active' ? progressOf(run, now) : undefined;
  const { abort, launch } = run.allowed;
  const refusal = abort.allowed ? undefined : abort.reason;
  const owner = run.owners[0];
  const scopes: HaltScope[] = [
    ...(isLive(run.phase) ? [{ kind: 'run' as const, runId: run.id }] : []),
    ...(run.entityRef
      ? [{ kind: 'entity' as const, entityRef: run.entityRef }]
      : []),
    ...(owner ? [{ kind: 'owner' as const, ownerRef: owner }] : []),
    { kind: 'environment', environment: run.environment },
  ];
  let stop = canStop(run.phase) && (
    <StopButton
      size="large"
      run={run.shortId}
      onStop={onStop}
      isPending={stopping || run.phase === 'stopping'}
      refusal={refusal}
    />
  );
  if (run.phase === 'unconfirmed') {
    stop = (
      <ActionButton
        kind="stop"
        size="large"
        icon={<RiArrowGoBackLine aria-hidden="true" />}
        isPending={stopping}
        refusal={refusal}
        onPress={onStop}
      >
        {t('run.sendRevert')}
      </ActionButton>
    );
  }
  return (
    <>
      {stop}
      <HaltControl scopes={scopes} run={run.shortId} onHalted={onChanged} />
      {!isLive(run.phase) && (
        <>
          {run.entityRef && tab && (
            <ActionButton
              icon={<RiRefreshLine aria-hidden="true" />}
              refusal={launch.allowed ? undefined : launch.reason}
              onPress={() => goTo(`${tab}?experiment=${run.experimentId}`)}
            >
              {t('run.runAgain')}
            </ActionButton>
          )}
          <ExportEvidence run={run} />
        </>
      )}
      {progress && (
        <>
          <div className={styles.watch}>
            <b>{formatStopwatch(progress.remainingMs)}</b>
            <span>{t('run.remaining')}</span>
          </div>
          <div className={styles.watch}>
            <b>{formatStopwatch(progress.elapsedMs)}</b>
            <span>{t('run.elapsed')}</span>
          </div>
        </>
      )}
    </>
  );
}

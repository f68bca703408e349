import { useRouteRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import type { RunSummary } from '@faultline/backstage-plugin-chaos-common';
import { Small } from '../../layout';
import { runRouteRef } from '../../routes';
import { useChaosTranslation } from '../../translation';
import { StopButton } from '../Actions';
import { EntityTitle, RunLink } from '../Links';
import { Panel } from '../Panel';
import { ProbeSignal } from '../Probes';
import { Mark } from '../StatusMark';
import { Time } from '../Time';
import { FaultProgress } from './FaultProgress';
import { RunStateMark } from './RunStateMark';
import { canStop } from './canStop';
import styles from './Runs.module.css';

/** A run that moves, in one strip: state, time, the probes that matter, Stop. @public */
export function RunStrip(props: {
  run: RunSummary;
  now: number;
  onStop(): void;
  stopping?: boolean;
}) {
  const { run, now, onStop, stopping } = props;
  const t = useChaosTranslation();
  const link = useRouteRef(runRouteRef);
  const failing = run.signals.filter(
    signal => signal.status === 'failing' || signal.status === 'broken',
  );
  const shown = (failing.length > 0 ? failing : run.signals).slice(0, 2);
  const people = run.requestedBy;
  return (
    <Panel live label={t('run.activeRun')}>
      <div className={styles.strip}>
        <div className={styles.stripTitle}>
          <div className={styles.stripName}>
            <span aria-live="polite">
              <RunStateMark phase={run.phase} filled />
            </span>
            <b>{run.title}</b>
            <RunLink runId={run.id} shortId={run.shortId} />
          </div>
          <Small>
            {run.faultSummary}
            {' · '}
            {t('run.injectedOf', {
              injected: String(run.targets.injected),
              frozen: String(run.targets.frozen),
            })}
            {' · '}
            {t('run.askedBy', { who: '' })}
            <EntityTitle entityRef={people} />
          </Small>
        </div>
        {run.unknownSince === undefined ? (
          <FaultProgress run={run} now={now} />
        ) : (
          <Mark tone="warn">
            {t('run.unknownSince', { time: '' })}
            <Time at={run.unknownSince} />
          </Mark>
        )}
        <div className={styles.stripSignals}>
          {shown.map(signal => (
            <ProbeSignal key={signal.probe} signal={signal} />
          ))}
        </div>
        <div className={styles.stripActions}>
          {link && (
            <ButtonLink
              href={link({ runId: run.id })}
              variant="secondary"
              className={styles.open}
            >
              {t('general.openRun')}
            </ButtonLink>
          )}
          {canStop(run.phase) && run.phase !== 'unconfirmed' && (
            <StopButton
              run={run.shortId}
              onStop={onStop}
              isPending={stopping}
            />
          )}
        </div>
      </div>
    </Panel>
  );
}

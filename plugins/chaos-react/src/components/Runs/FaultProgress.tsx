import type { RunSummary } from '@faultline/backstage-plugin-chaos-common';
import { formatStopwatch } from '../../format';
import { LinearProgress } from '../../material';
import { useChaosTranslation } from '../../translation';
import { progressOf } from './progressOf';
import styles from './Runs.module.css';

/** Elapsed and remaining time of a fault over its bar. @public */
export function FaultProgress(props: { run: RunSummary; now: number }) {
  const { run, now } = props;
  const t = useChaosTranslation();
  const progress = progressOf(run, now);
  if (!progress) return null;
  return (
    <div className={styles.progress}>
      <div className={styles.progressWords}>
        <span>
          <b>{formatStopwatch(progress.elapsedMs)}</b> {t('run.elapsed')}
        </span>
        <span>
          <b>{formatStopwatch(progress.remainingMs)}</b> {t('run.remaining')}
        </span>
      </div>
      <LinearProgress
        value={progress.percent}
        tone="live"
        label={t('run.progress')}
      />
    </div>
  );
}

import type { ReactNode } from 'react';
import { RiBarChartLine, RiLockLine, RiQuestionLine } from '@remixicon/react';
import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import { formatSpan } from '../../format';
import { useChaosTranslation } from '../../translation';
import { EntityTitle } from '../Links';
import { Time } from '../Time';
import styles from './AlarmBox.module.css';

/**
 * Unconfirmed, and nothing else: which target, since when nothing is known,
 * and what follows from it.
 *
 * @public
 */
export function AlarmBox(props: {
  run: RunView;
  now: number;
  action?: ReactNode;
}) {
  const { run, now, action } = props;
  const t = useChaosTranslation();
  const silent = run.attempts.filter(
    attempt => attempt.unknownSince !== undefined,
  );
  const since = run.unknownSince ?? silent[0]?.unknownSince ?? run.heardAt;
  if (since === undefined) return null;
  const more = silent.length - 1;
  return (
    <div className={styles.box} role="alert">
      <div className={styles.top}>
        <RiQuestionLine aria-hidden="true" />
        <div className={styles.words}>
          <div className={styles.title}>
            {t('alarm.title', {
              target: silent[0]?.target.name ?? run.title,
              time: '',
            })}
            <Time at={since} />
          </div>
          {t('alarm.sentence', { span: formatSpan(now - since) })}
          {more > 0 && ` (${t('alarm.more', { count: more })})`}
        </div>
        {action}
      </div>
      <div className={styles.body}>
        {run.entityRef && (
          <span>
            <RiLockLine aria-hidden="true" />
            {t('alarm.refuseNew', {
              entity: <EntityTitle entityRef={run.entityRef} />,
            })}
          </span>
        )}
        <span>
          <RiBarChartLine aria-hidden="true" />
          {t('alarm.capped')}
        </span>
      </div>
    </div>
  );
}

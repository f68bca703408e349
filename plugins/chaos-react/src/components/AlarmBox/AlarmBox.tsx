import type { ReactNode } from 'react';
import { RiBarChartLine, RiLockLine, RiQuestionLine } from '@remixicon/react';
import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import { useChaosTranslation } from '../../translation';
import { EntityTitle } from '../Links';
import { openAttempts } from '../Targets';
import { AlarmSentence } from './AlarmSentence';
import { AlarmTitle } from './AlarmTitle';
import styles from './AlarmBox.module.css';

/**
 * Unconfirmed, and nothing else: which target, since when nothing is known or
 * why it was not undone, and what follows from it.
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
  const { silent, failed, unproven } = openAttempts(run.attempts);
  // One line a kind: a failed revert must not hide behind a silent agent.
  const lines = [
    { kind: 'silent' as const, attempts: silent },
    { kind: 'failed' as const, attempts: failed },
    { kind: 'unproven' as const, attempts: unproven },
  ].filter(line => line.attempts.length > 0);
  if (lines.length === 0) lines.push({ kind: 'unproven', attempts: [] });
  return (
    <div className={styles.box}>
      <div className={styles.top}>
        <RiQuestionLine aria-hidden="true" />
        <div className={styles.words}>
          {lines.map(({ kind, attempts }) => (
            <div key={kind}>
              {/* Announced without the running time, which would never end. */}
              <div className={styles.title} role="alert">
                <AlarmTitle
                  kind={kind}
                  attempt={attempts[0]}
                  title={run.title}
                />
              </div>
              <AlarmSentence kind={kind} attempt={attempts[0]} now={now} />
              {attempts.length > 1 &&
                ` (${t('alarm.more', { count: attempts.length - 1 })})`}
            </div>
          ))}
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

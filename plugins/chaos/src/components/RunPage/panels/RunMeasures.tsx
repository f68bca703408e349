import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import {
  Stat,
  Stats,
  formatSigned,
  formatSpan,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import styles from './VerdictPanel.module.css';

const points = (value?: number) =>
  value === undefined ? '–' : String(Math.round(value));

/** The numbers of an ended run, each with what it counts from. @internal */
export function RunMeasures(props: {
  run: RunView;
  report: NonNullable<RunView['report']>;
}) {
  const { run, report } = props;
  const { score } = run;
  const t = useChaosTranslation();
  const span = (value: number | undefined, none: string) =>
    value === undefined ? none : formatSpan(value);
  const once = run.plan.steps.every(step => step.shape === 'oneShot');
  const reverted = run.attempts.some(one => one.phase === 'reverted');
  const fromEnd = report.timeToRecoverFromRevertMs;
  let recoverRemark = '';
  if (report.timeToRecoverMs !== undefined) {
    // Nothing was held, so there is no end to count from.
    if (once) recoverRemark = t('run.timeToRecoverOnce');
    else if (fromEnd !== undefined) {
      recoverRemark = t(
        reverted ? 'run.timeToRecoverRemark' : 'run.timeToRecoverFromEnd',
        { span: formatSpan(fromEnd) },
      );
    }
  }
  return (
    <div className={styles.measures}>
      <Stats>
        <Stat
          label={t('run.timeToDetect')}
          value={span(report.timeToDetectMs, t('run.none'))}
          remark={t('run.timeToDetectRemark')}
        />
        <Stat
          label={t('run.timeToRecover')}
          value={span(report.timeToRecoverMs, t('run.notRecovered'))}
          remark={recoverRemark}
        />
        {once ? (
          <Stat
            label={t('run.faultPresent')}
            value={t('run.once')}
            remark={t('run.onceRemark')}
          />
        ) : (
          <Stat
            label={t('run.faultPresent')}
            value={span(report.faultPresentMs, t('run.none'))}
            remark={t('run.faultPresentRemark', {
              span: formatSpan(run.plan.faultMs),
            })}
          />
        )}
        {score && (
          <Stat
            label={t('run.score')}
            value={`${points(score.before)} → ${points(score.after)}`}
            remark={
              score.before === undefined || score.after === undefined
                ? ''
                : formatSigned(score.after - score.before)
            }
          />
        )}
      </Stats>
    </div>
  );
}

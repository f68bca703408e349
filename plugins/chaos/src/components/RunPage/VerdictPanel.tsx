import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import {
  Muted,
  Panel,
  RecoveryBadge,
  Small,
  Stat,
  Stats,
  Time,
  VerdictBadge,
  formatSigned,
  formatSpan,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import styles from './VerdictPanel.module.css';

const recoveryMessages = {
  clean: 'run.recoveryClean',
  unconfirmed: 'run.recoveryUnconfirmed',
  failed: 'run.recoveryFailed',
  attested: 'run.recoveryAttested',
} as const;

/** What the run says, apart: of the service, and of the fault. @internal */
export function VerdictPanel(props: { run: RunView }) {
  const { run } = props;
  const { report, score } = run;
  const t = useChaosTranslation();
  const span = (value: number | undefined, none: string) =>
    value === undefined ? none : formatSpan(value);
  const stop = run.stops[0];
  const early =
    stop && stop.kind !== 'completed' && stop.kind !== 'deadline'
      ? stop
      : undefined;
  const key = run.recovery && recoveryMessages[run.recovery];
  const points = (value?: number) =>
    value === undefined ? '–' : String(Math.round(value));
  let sentence: string | undefined = report?.sentence;
  if (!sentence && run.phase === 'aborted') sentence = t('run.noVerdict');
  if (!sentence && run.phase === 'errored') sentence = t('run.toolError');
  return (
    <Panel label={t('run.verdictTitle')}>
      <div className={styles.top}>
        <div>
          <div className={styles.head}>
            <Muted>{t('badge.verdict')}</Muted>
            <VerdictBadge verdict={run.verdict} />
            {report && (
              <span style={{ marginLeft: 'auto' }}>
                <Small>
                  {t('run.confidence', {
                    with: String(report.confidence.samplesWithData),
                    all: String(report.confidence.samples),
                  })}
                </Small>
              </span>
            )}
          </div>
          <p className={styles.sentence}>{sentence ?? run.reason}</p>
          {early && (
            <p>
              <Muted>
                {t('run.endedEarly', {
                  time: <Time at={early.at} />,
                  reason: `${t(`run.stopCause.${early.kind}`, {
                    by: early.by ?? '',
                  })}, ${early.reason}`,
                })}
              </Muted>
            </p>
          )}
        </div>
        <div>
          <div className={styles.head}>
            <Muted>{t('badge.recovery')}</Muted>
            <RecoveryBadge recovery={run.recovery} />
          </div>
          {key && (
            <p>
              {t(key, {
                proven: String(run.targets.proven),
                frozen: String(run.targets.frozen),
              })}
            </p>
          )}
        </div>
      </div>
      {report && (
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
              remark={
                report.timeToRecoverFromRevertMs === undefined
                  ? ''
                  : t('run.timeToRecoverRemark', {
                      span: formatSpan(report.timeToRecoverFromRevertMs),
                    })
              }
            />
            <Stat
              label={t('run.faultPresent')}
              value={span(report.faultPresentMs, t('run.none'))}
              remark={t('run.faultPresentRemark', {
                span: formatSpan(run.plan.faultMs),
              })}
            />
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
      )}
    </Panel>
  );
}

import { RiTimeLine } from '@remixicon/react';
import type { Score } from '@faultline/chaos-core';
import { Inline, Muted, Small, Stack } from '../../layout';
import { LinearProgress } from '../../material';
import { useChaosTranslation } from '../../translation';
import { ActionButton } from '../Actions';
import { Panel } from '../Panel';
import { Mark } from '../StatusMark';
import { Time } from '../Time';
import { ScoreBadge } from './ScoreBadge';
import styles from './Score.module.css';
import { TrendChanges } from './TrendChanges';
import { TrendLine } from './TrendLine';

/** The score with trend, coverage and confidence; never the number alone. @public */
export function ScoreCard(props: {
  score: Score;
  trend: Array<{ at: number; value?: number }>;
  now: number;
  /** Set when the data is old: when it was good, and how to ask again. */
  stale?: { asOf: number; everySeconds: number; onAsk(): void };
}) {
  const { score, trend, now, stale } = props;
  const t = useChaosTranslation();
  const tested = score.terms.filter(term => term.outcome !== 'notTested');
  const old = tested.filter(term => term.stale).length;
  const untested = score.terms.length - tested.length;
  const remarks: string[] = [
    t('score.coverageRemark', {
      fresh: String(tested.length - old),
      all: String(score.terms.length),
    }),
  ];
  if (old > 0) remarks.push(t('score.staleCount', { count: old }));
  if (untested > 0) remarks.push(t('score.untested', { count: untested }));
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return (
    <Panel
      title={t('score.title')}
      aside={
        stale ? (
          <Mark tone="warn" icon={RiTimeLine} small>
            {t('state.staleAsOf', { time: '' })}
            <Time at={stale.asOf} />
          </Mark>
        ) : (
          t('score.profile', { profile: score.profile })
        )
      }
      footer={
        score.cap && (
          <span>
            {t('score.cappedAt', {
              at: String(score.cap.at),
              reason: score.cap.reason,
            })}
            {score.uncapped !== undefined &&
              ` · ${t('score.uncapped', {
                value: String(Math.round(score.uncapped)),
              })}`}
          </span>
        )
      }
      padded
    >
      <Stack gap={3}>
        <div className={styles.badge}>
          <ScoreBadge score={score} stale={!!stale} />
          <TrendChanges trend={trend} now={now} />
        </div>
        {stale && (
          <>
            <Muted>
              {t('state.staleSentence', {
                seconds: String(stale.everySeconds),
              })}
            </Muted>
            <Inline>
              <ActionButton size="small" onPress={stale.onAsk}>
                {t('state.askNow')}
              </ActionButton>
            </Inline>
          </>
        )}
        <TrendLine trend={trend} />
        <Stack gap={1}>
          <div className={styles.measure}>
            <span>{t('score.coverage')}</span>
            <b>{percent(score.coverage)}</b>
          </div>
          <LinearProgress
            value={score.coverage * 100}
            label={t('score.coverage')}
          />
          <Small>{remarks.join(' · ')}</Small>
        </Stack>
        <Stack gap={1}>
          <div className={styles.measure}>
            <span>{t('score.confidence')}</span>
            <b>{percent(score.confidence)}</b>
          </div>
          <LinearProgress
            value={score.confidence * 100}
            label={t('score.confidence')}
          />
          <Small>{t('score.confidenceRemark', { count: tested.length })}</Small>
        </Stack>
      </Stack>
    </Panel>
  );
}

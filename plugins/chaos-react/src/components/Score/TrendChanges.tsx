import { RiArrowRightDownLine, RiArrowRightUpLine } from '@remixicon/react';
import { formatSigned } from '../../format';
import { useChaosTranslation } from '../../translation';
import styles from './Score.module.css';
import { trendChanges } from './trendChanges';

/** How the score moved lately, in words with an arrow; nothing where it is not known. @public */
export function TrendChanges(props: {
  /** Oldest first. */
  trend: Array<{ at: number; value?: number }>;
  now: number;
  /** The latest span only, where there is room for one. */
  latest?: boolean;
}) {
  const { trend, now, latest } = props;
  const t = useChaosTranslation();
  const changes = trendChanges(trend, now).slice(0, latest ? 1 : undefined);
  return (
    <div className={styles.changes}>
      {changes.map(({ span, change }) => (
        <div key={'days' in span ? 'days' : 'weeks'}>
          {change < 0 ? (
            <RiArrowRightDownLine aria-hidden="true" />
          ) : (
            <RiArrowRightUpLine aria-hidden="true" />
          )}{' '}
          {'days' in span
            ? t('score.sinceDays', {
                change: formatSigned(change, 0),
                count: span.days,
              })
            : t('score.sinceWeeks', {
                change: formatSigned(change, 0),
                count: span.weeks,
              })}
        </div>
      ))}
    </div>
  );
}

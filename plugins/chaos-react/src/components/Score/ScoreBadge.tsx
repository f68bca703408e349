import type { Score } from '@faultline/chaos-core';
import { useChaosTranslation } from '../../translation';
import { bandWords } from '../../words';
import styles from './Score.module.css';

/**
 * The number with its band's word. Nothing tested means no number.
 *
 * @public
 */
export function ScoreBadge(props: {
  score: Pick<Score, 'value' | 'band'>;
  /** Older than three rounds of asking. */
  stale?: boolean;
  /** On a card: smaller, on one line. */
  compact?: boolean;
}) {
  const { score, stale, compact } = props;
  const t = useChaosTranslation();
  const word = t(bandWords[score.band]);
  if (score.value === undefined) {
    return <b style={{ fontSize: 20, lineHeight: '28px' }}>{word}</b>;
  }
  const number = (
    <span
      className={`${compact ? styles.card : styles.big} ${
        stale ? styles.stale : ''
      }`}
    >
      {Math.round(score.value)}
    </span>
  );
  return compact ? (
    <span className={styles.inline}>
      {number} <b>{word}</b>
    </span>
  ) : (
    <span className={styles.badge}>
      {number}{' '}
      <span className={styles.words}>
        <span className={styles.band}>{word}</span>{' '}
        <span className={styles.critical}>{t('score.outOf')}</span>
      </span>
    </span>
  );
}

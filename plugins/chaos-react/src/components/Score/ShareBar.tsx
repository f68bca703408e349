import type { ScoreTerm } from '@faultline/chaos-core';
import styles from './Score.module.css';

/** How much of its maximum a slot gives; as wide as the slot weighs. @internal */
export function ShareBar(props: { term: ScoreTerm; heaviest: number }) {
  const { term, heaviest } = props;
  const share = term.maximum === 0 ? 0 : term.points / term.maximum;
  return (
    <div
      className={styles.share}
      style={{ width: `${(term.maximum / (heaviest || 1)) * 100}%` }}
      aria-hidden="true"
    >
      <div
        className={styles.shareFill}
        style={{ width: `${Math.min(1, share) * 100}%` }}
      />
    </div>
  );
}

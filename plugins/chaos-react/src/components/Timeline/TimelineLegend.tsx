import { useChaosTranslation } from '../../translation';
import styles from './Timeline.module.css';

/** What the marks mean. @internal */
export function TimelineLegend() {
  const t = useChaosTranslation();
  return (
    <div className={styles.legend} aria-hidden="true">
      <span>
        <i className={styles.point} />
        {t('timeline.holds')}
      </span>
      <span>
        <i className={`${styles.point} ${styles.failing}`} />
        {t('timeline.fails')}
      </span>
      <span>
        <i className={`${styles.point} ${styles.empty}`} />
        {t('timeline.noData')}
      </span>
      <span>
        <i className={styles.swatch} />
        {t('timeline.faultPresent')}
      </span>
    </div>
  );
}

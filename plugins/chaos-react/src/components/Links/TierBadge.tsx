import { useChaosTranslation } from '../../translation';
import styles from './Links.module.css';

/** How critical an entity is: 1 is most critical. @public */
export function TierBadge(props: { tier: number }) {
  const t = useChaosTranslation();
  return (
    <span className={styles.tier}>
      {t('general.tier', { tier: String(props.tier) })}
    </span>
  );
}

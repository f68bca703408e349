import type { ReactNode } from 'react';
import styles from './layout.module.css';

/** A measure with its name above and a remark below. @public */
export function Stat(props: {
  label: ReactNode;
  value: ReactNode;
  remark?: ReactNode;
}) {
  const { label, value, remark } = props;
  return (
    <div>
      <div className={styles.statLabel}>{label}</div>
      <div className={styles.statValue}>{value}</div>
      {remark !== undefined && <div className={styles.statLabel}>{remark}</div>}
    </div>
  );
}

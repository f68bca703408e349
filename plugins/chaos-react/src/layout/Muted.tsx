import type { ReactNode } from 'react';
import styles from './layout.module.css';

/** Text that steps back, still at 4.5:1. @public */
export function Muted(props: { children: ReactNode }) {
  return <span className={styles.muted}>{props.children}</span>;
}

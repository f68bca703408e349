import type { ReactNode } from 'react';
import styles from './layout.module.css';

/** Measures side by side. @public */
export function Stats(props: { children: ReactNode }) {
  return <div className={styles.stats}>{props.children}</div>;
}

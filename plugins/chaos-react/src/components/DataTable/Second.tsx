import type { ReactNode } from 'react';
import styles from './DataTable.module.css';

/** The second line of a table cell. @public */
export function Second(props: { children: ReactNode }) {
  return <span className={styles.second}>{props.children}</span>;
}

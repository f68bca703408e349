import type { ReactNode } from 'react';
import styles from './layout.module.css';

/** Blocks under each other, 16 pixels apart unless told. @public */
export function Stack(props: { gap?: 1 | 2 | 3 | 4; children: ReactNode }) {
  const { gap = 4, children } = props;
  return (
    <div className={`${styles.stack} ${styles[`gap${gap}`]}`}>{children}</div>
  );
}

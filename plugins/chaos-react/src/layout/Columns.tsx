import type { ReactNode } from 'react';
import styles from './layout.module.css';

/**
 * Two columns that become one below 1024 pixels.
 *
 * @public
 */
export function Columns(props: {
  split: 'sideMain' | 'mainSide' | 'halves';
  equal?: boolean;
  children: ReactNode;
}) {
  const { split, equal, children } = props;
  return (
    <div
      className={`${styles.columns} ${styles[split]} ${
        equal ? styles.equal : ''
      }`}
    >
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import styles from './layout.module.css';

/** Caption: 12 pixels, muted unless told. @public */
export function Small(props: { strong?: boolean; children: ReactNode }) {
  return (
    <span className={`${styles.small} ${props.strong ? '' : styles.muted}`}>
      {props.children}
    </span>
  );
}

import type { ReactNode } from 'react';
import styles from './layout.module.css';

/** An id, a hash or a key; nothing else is set in monospace. @public */
export function Mono(props: { children: ReactNode; muted?: boolean }) {
  return (
    <span className={`${styles.mono} ${props.muted ? styles.muted : ''}`}>
      {props.children}
    </span>
  );
}

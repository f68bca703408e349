import type { ReactNode } from 'react';
import styles from './layout.module.css';

/** Something to copy: a command or lines of a file. @public */
export function Code(props: { children: ReactNode; label?: string }) {
  return (
    <pre className={styles.code} aria-label={props.label}>
      {props.children}
    </pre>
  );
}

import type { ReactNode } from 'react';
import styles from './layout.module.css';

/** A list with a rule between its items. @public */
export function Rows(props: {
  items: Array<{ key: string; content: ReactNode }>;
  label?: string;
}) {
  return (
    <ul className={styles.list} aria-label={props.label}>
      {props.items.map(item => (
        <li key={item.key}>{item.content}</li>
      ))}
    </ul>
  );
}

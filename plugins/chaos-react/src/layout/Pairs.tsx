import type { ReactNode } from 'react';
import styles from './layout.module.css';

/**
 * Names with values. `facts` sets them small and left, for the side of a plan.
 *
 * @public
 */
export function Pairs(props: {
  items: Array<{ name: ReactNode; value: ReactNode; key: string }>;
  facts?: boolean;
}) {
  return (
    <dl className={`${styles.pairs} ${props.facts ? styles.facts : ''}`}>
      {props.items.map(item => (
        <div key={item.key} style={{ display: 'contents' }}>
          <dt>{item.name}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

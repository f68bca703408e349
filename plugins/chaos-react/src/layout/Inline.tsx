import type { ReactNode } from 'react';
import styles from './layout.module.css';

/** Things beside each other, centred, 8 pixels apart unless told. @public */
export function Inline(props: {
  gap?: 1 | 2 | 3 | 4 | 6;
  wrap?: boolean;
  top?: boolean;
  push?: boolean;
  children: ReactNode;
}) {
  const { gap = 2, wrap, top, push, children } = props;
  const names = [styles.row, styles[`gap${gap}`]];
  if (wrap) names.push(styles.wrap);
  if (top) names.push(styles.top);
  if (push) names.push(styles.push);
  return <div className={names.join(' ')}>{children}</div>;
}

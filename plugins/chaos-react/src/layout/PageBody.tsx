import type { ReactNode } from 'react';
import { ChaosScope } from '../theme';
import styles from './layout.module.css';

/** Body of a page: edges, distance between cards, the plugin's type. @public */
export function PageBody(props: {
  /**
   * What gives distance already: `header` above the body, `around` on all
   * sides, as the tabs of an entity page do.
   */
  spacedBy?: 'header' | 'around';
  children: ReactNode;
}) {
  const { spacedBy, children } = props;
  const names = [styles.page];
  if (spacedBy === 'header') names.push(styles.underHeader);
  if (spacedBy === 'around') names.push(styles.flush);
  return <ChaosScope className={names.join(' ')}>{children}</ChaosScope>;
}

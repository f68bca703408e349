import type { ReactNode } from 'react';
import { ChaosScope } from '../theme';
import styles from './layout.module.css';

/** Body of a page: edges, distance between cards, the plugin's type. @public */
export function PageBody(props: { children: ReactNode }) {
  return <ChaosScope className={styles.page}>{props.children}</ChaosScope>;
}

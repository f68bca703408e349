import type { ReactNode } from 'react';
import {
  RiAlertLine,
  RiCloseCircleLine,
  RiInformationLine,
} from '@remixicon/react';
import styles from './Note.module.css';

const icons = {
  warn: RiAlertLine,
  fail: RiCloseCircleLine,
  live: RiInformationLine,
  none: RiInformationLine,
};

/** One sentence about the page as a whole, with its remedy. @public */
export function Note(props: {
  tone: 'warn' | 'fail' | 'live' | 'none';
  title?: ReactNode;
  action?: ReactNode;
  /** Read out when it appears; only the title, where the text keeps changing. */
  announced?: boolean | 'title';
  children?: ReactNode;
}) {
  const { tone, title, action, announced, children } = props;
  const Icon = icons[tone];
  return (
    <div
      className={`${styles.note} ${styles[tone] ?? ''}`}
      role={announced === true ? 'status' : undefined}
    >
      <Icon aria-hidden="true" />
      <div className={styles.text}>
        {title && (
          <b role={announced === 'title' ? 'status' : undefined}>{title} </b>
        )}
        {children}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}

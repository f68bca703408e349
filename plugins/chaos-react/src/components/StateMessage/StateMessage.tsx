import type { ReactNode } from 'react';
import type { RemixiconComponentType } from '@remixicon/react';
import styles from './StateMessage.module.css';

/**
 * What is shown where data cannot be: icon, what, why, what to do.
 *
 * @public
 */
export function StateMessage(props: {
  icon: RemixiconComponentType;
  tone?: 'fail' | 'warn' | 'none';
  title: ReactNode;
  /** Why, and what it means. */
  children?: ReactNode;
  /** A command or lines to copy. */
  extra?: ReactNode;
  actions?: ReactNode;
  announced?: boolean;
}) {
  const { icon: Icon, tone = 'none', title, children, extra, actions } = props;
  return (
    <div
      className={`${styles.message} ${styles[tone]}`}
      role={props.announced ? 'alert' : undefined}
    >
      <Icon aria-hidden="true" />
      <div className={styles.text}>
        <b>{title}</b>
        {children && <p className={styles.why}>{children}</p>}
        {extra && <div className={styles.extra}>{extra}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}

import type { ReactNode } from 'react';
import styles from './roles.module.css';

/**
 * Type, numerals and resets that every surface of the plugin shares. Put it
 * around a page, a card or the content of a dialog.
 *
 * @public
 */
export function ChaosScope(props: { children: ReactNode; className?: string }) {
  const { children, className } = props;
  return (
    <div className={className ? `${styles.scope} ${className}` : styles.scope}>
      {children}
    </div>
  );
}

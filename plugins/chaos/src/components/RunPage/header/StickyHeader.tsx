import type { ReactNode } from 'react';
import { ChaosScope } from '@faultline/backstage-plugin-chaos-react';
import styles from './RunHeader.module.css';
import { useFocusOnArrival } from './useFocusOnArrival';

/**
 * The header of a run's page, always in view. The page begins here for the
 * keyboard, and with the actions: Stop is one press of Tab away, Halt two.
 *
 * @internal
 */
export function StickyHeader(props: {
  label: string;
  actions: ReactNode;
  children: ReactNode;
}) {
  const { label, actions, children } = props;
  const start = useFocusOnArrival<HTMLDivElement>();
  return (
    <ChaosScope className={styles.header}>
      <div
        ref={start}
        tabIndex={-1}
        role="group"
        aria-label={label}
        className={styles.row}
      >
        <div className={styles.actions}>{actions}</div>
        <div className={styles.words}>{children}</div>
      </div>
    </ChaosScope>
  );
}

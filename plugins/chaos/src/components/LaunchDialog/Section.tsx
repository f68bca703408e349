import type { ReactNode } from 'react';
import { Small } from '@faultline/backstage-plugin-chaos-react';
import styles from './LaunchDialog.module.css';

/** A part of the plan under its own small heading. @internal */
export function Section(props: {
  title: string;
  remark?: ReactNode;
  children: ReactNode;
}) {
  const { title, remark, children } = props;
  return (
    <section className={styles.section}>
      <h3>
        {title} {remark && <Small>{remark}</Small>}
      </h3>
      {children}
    </section>
  );
}

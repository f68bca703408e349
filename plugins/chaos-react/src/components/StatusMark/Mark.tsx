import type { ReactNode } from 'react';
import type { RemixiconComponentType } from '@remixicon/react';
import type { Tone } from '../../words';
import styles from './StatusMark.module.css';

/** An icon with a remark that is no status of its own: `unknown since 12:04:31`. @public */
export function Mark(props: {
  tone: Tone;
  icon?: RemixiconComponentType;
  small?: boolean;
  children: ReactNode;
}) {
  const { tone, icon: Icon, small, children } = props;
  const names = [styles.mark, styles[tone]];
  if (small) names.push(styles.small);
  return (
    <span className={names.join(' ')} data-tone={tone}>
      {Icon && <Icon aria-hidden="true" />}
      {children}
    </span>
  );
}

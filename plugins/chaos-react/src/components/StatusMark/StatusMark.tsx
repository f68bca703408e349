import type { ReactNode } from 'react';
import { useChaosTranslation } from '../../translation';
import type { StatusWord } from '../../words';
import styles from './StatusMark.module.css';

/**
 * Icon and word of a status. Plain in rows; `filled` only in page headers and
 * alarms. Never colour alone.
 *
 * @public
 */
export function StatusMark(props: {
  status: StatusWord;
  filled?: boolean;
  small?: boolean;
  /** Replaces the word, never the icon: `2 failing`. */
  children?: ReactNode;
}) {
  const { status, filled, small, children } = props;
  const t = useChaosTranslation();
  const Icon = status.icon;
  const names = [styles.mark, styles[status.tone]];
  if (filled) names.push(styles.filled);
  if (small) names.push(styles.small);
  return (
    <span className={names.join(' ')} data-tone={status.tone}>
      <Icon aria-hidden="true" />
      {children ?? t(status.message)}
    </span>
  );
}

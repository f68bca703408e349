import type { ReactNode } from 'react';
import { Link } from '@backstage/ui';
import styles from './Links.module.css';

/** A link in the colour of links; a path stays inside the portal. @public */
export function PlainLink(props: {
  href: string;
  mono?: boolean;
  strong?: boolean;
  label?: string;
  children: ReactNode;
}) {
  const { href, mono, strong, label, children } = props;
  const names = [styles.link];
  if (mono) names.push(styles.mono);
  if (strong) names.push(styles.strong);
  return (
    <Link href={href} className={names.join(' ')} aria-label={label}>
      {children}
    </Link>
  );
}

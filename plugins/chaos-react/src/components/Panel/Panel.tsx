import { useId } from 'react';
import type { ReactNode } from 'react';
import { Card } from '@backstage/ui';
import styles from './Panel.module.css';

/**
 * A card with a heading. Tables and lists go in as children without padding;
 * `padded` gives it to everything else.
 *
 * @public
 */
export function Panel(props: {
  title?: ReactNode;
  /** Beside the title. */
  remark?: ReactNode;
  /** At the right edge of the header. */
  aside?: ReactNode;
  footer?: ReactNode;
  padded?: boolean;
  live?: boolean;
  /** Names the region when there is no title. */
  label?: string;
  children?: ReactNode;
}) {
  const { title, remark, aside, footer, padded, live, label, children } = props;
  const id = useId();
  return (
    <Card
      className={`${styles.panel} ${live ? styles.live : ''}`}
      role="region"
      aria-labelledby={title ? id : undefined}
      aria-label={title ? undefined : label}
    >
      {title && (
        <div className={styles.header}>
          <h2 className={styles.title} id={id}>
            {title}
          </h2>
          {remark && (
            <div className={styles.aside} style={{ marginLeft: 0 }}>
              {remark}
            </div>
          )}
          {aside && <div className={styles.aside}>{aside}</div>}
        </div>
      )}
      {padded ? <div className={styles.body}>{children}</div> : children}
      {footer && <div className={styles.footer}>{footer}</div>}
    </Card>
  );
}

import { useId } from 'react';
import styles from './Timeline.module.css';

/** Fills what is around it with the pattern of the unknown. @internal */
export function Hatching() {
  const id = useId();
  return (
    <svg aria-hidden="true">
      <defs>
        <pattern
          id={id}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V7" className={styles.hatch} />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}

import styles from './Timeline.module.css';

const OFF = 100;
const ON = 16;

/** The fault as a step: there or not there, with the looks that saw it. @internal */
export function Step(props: {
  spans: Array<{ from: number; to: number }>;
  samples: number[];
  from: number;
  until: number;
  /** Until when the line goes on after the last span. */
  open: boolean;
  x(at: number): number;
}) {
  const { spans, samples, from, until, open, x } = props;
  const path = [`M${x(from)} ${OFF}`];
  for (const span of spans) {
    path.push(`H${x(span.from)}V${ON}H${x(span.to)}`);
    if (!open) path.push(`V${OFF}`);
  }
  if (!open || spans.length === 0) path.push(`H${x(until)}`);
  return (
    <div className={styles.area}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path className={styles.stepLine} d={path.join('')} />
      </svg>
      {[...new Set(samples)].map(at => (
        <i
          key={at}
          className={`${styles.point} ${styles.livePoint}`}
          style={{ left: `${x(at)}%`, top: `${ON}%` }}
        />
      ))}
    </div>
  );
}

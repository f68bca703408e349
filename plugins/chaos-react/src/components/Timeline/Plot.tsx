import type { TimelinePoint } from './TimelineModel';
import styles from './Timeline.module.css';

/** Above this many samples the dots that hold melt into the line. */
const DOTS = 90;

/** How far down a lane, in percent, a label still has room under and over its line. */
const LOWEST = 80;
const HIGHEST = 15;

/** Stretches of neighbouring samples with numbers: the line breaks at no data. */
function lineRuns(points: TimelinePoint[]): TimelinePoint[][] {
  const runs: TimelinePoint[][] = [[]];
  for (const point of points) {
    if (point.value === undefined) runs.push([]);
    else runs[runs.length - 1]?.push(point);
  }
  return runs.filter(run => run.length > 1);
}

/** Numbers over time: dot holds, cross fails, dashed ring no data. @internal */
export function Plot(props: {
  points: TimelinePoint[];
  threshold?: { value: number; label: string };
  x(at: number): number;
}) {
  const { points, threshold, x } = props;
  const values = points.flatMap(point => point.value ?? []);
  if (threshold) values.push(threshold.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const y = (value: number) =>
    high === low ? 50 : 4 + ((high - value) / (high - low)) * 92;
  const last = values[points.filter(one => one.value !== undefined).length - 1];
  let lastY = threshold ? y(threshold.value) : 50;
  // The label keeps out of the line's way, and within the lane.
  const under =
    threshold && last !== undefined && last >= threshold.value
      ? lastY < LOWEST
      : lastY < HIGHEST;
  const marks = points.flatMap((point, index) => {
    const top = point.value === undefined ? lastY : y(point.value);
    lastY = top;
    const names = [styles.point];
    if (point.value === undefined) names.push(styles.empty);
    else if (point.answer !== 'pass') names.push(styles.failing);
    else if (points.length > DOTS) return [];
    return [
      <i
        key={`${point.at}-${index}`}
        className={names.join(' ')}
        style={{ left: `${x(point.at)}%`, top: `${top}%` }}
        title={point.detail}
      />,
    ];
  });
  return (
    <div className={styles.area}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {lineRuns(points).map(run => (
          <polyline
            key={run[0]?.at}
            className={styles.line}
            points={run
              .map(point => `${x(point.at)},${y(point.value ?? 0)}`)
              .join(' ')}
          />
        ))}
      </svg>
      {threshold && (
        <div
          className={styles.threshold}
          style={{ top: `${y(threshold.value)}%` }}
        >
          <span className={under ? styles.under : undefined}>
            {threshold.label}
          </span>
        </div>
      )}
      {marks}
    </div>
  );
}

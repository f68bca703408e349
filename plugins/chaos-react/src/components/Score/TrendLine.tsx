import { VisuallyHidden } from '@backstage/ui';
import { formatSpan } from '../../format';
import { useChaosTranslation } from '../../translation';
import { Time } from '../Time';
import styles from './Score.module.css';

const FAIR = 70;

/**
 * The score after each run that changed it, with the border of Fair. The same
 * numbers follow as a table for those who do not see the line.
 *
 * @public
 */
export function TrendLine(props: {
  /** Oldest first. */
  trend: Array<{ at: number; value?: number }>;
}) {
  const t = useChaosTranslation();
  const points = props.trend.flatMap(point =>
    point.value === undefined ? [] : [{ at: point.at, value: point.value }],
  );
  const first = points[0];
  const last = points[points.length - 1];
  if (points.length < 2 || !first || !last) return null;
  const lowest = Math.min(FAIR, ...points.map(point => point.value)) - 6;
  const highest = Math.max(FAIR, ...points.map(point => point.value)) + 6;
  const x = (at: number) => ((at - first.at) / (last.at - first.at || 1)) * 98;
  const y = (value: number) => ((highest - value) / (highest - lowest)) * 100;
  const label = t('score.trendLabel', {
    span: formatSpan(last.at - first.at),
    first: String(Math.round(first.value)),
    last: String(Math.round(last.value)),
  });
  return (
    <div>
      <div className={styles.trend} role="img" aria-label={label}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none">
          <path d={`M0 ${y(FAIR)}H100`} className={styles.reference} />
          <polyline
            className={styles.line}
            points={points
              .map(point => `${x(point.at)},${y(point.value)}`)
              .join(' ')}
          />
        </svg>
        <span className={styles.referenceLabel} style={{ top: `${y(FAIR)}%` }}>
          {FAIR}
        </span>
        <span
          className={styles.dot}
          style={{ left: `${x(last.at)}%`, top: `${y(last.value)}%` }}
        />
      </div>
      <div className={styles.ends} aria-hidden="true">
        <Time at={first.at} style="day" />
        <Time at={last.at} style="day" />
      </div>
      <VisuallyHidden>
        <table>
          <caption>{t('score.trendTable')}</caption>
          <tbody>
            {points.map(point => (
              <tr key={point.at}>
                <th scope="row">
                  <Time at={point.at} style="moment" />
                </th>
                <td>{point.value.toFixed(1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </div>
  );
}

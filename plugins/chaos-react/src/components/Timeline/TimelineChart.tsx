import { formatTime, viewerZone } from '../../format';
import { useChaosTranslation } from '../../translation';
import { Hatching } from './Hatching';
import { Lane } from './Lane';
import type { TimelineModel } from './TimelineModel';
import styles from './Timeline.module.css';

/** All lanes over one axis, the now-marker on top. @internal */
export function TimelineChart(props: { model: TimelineModel }) {
  const { model } = props;
  const t = useChaosTranslation();
  const { from, to, ticks, now } = model;
  const x = (at: number) =>
    Math.min(100, Math.max(0, ((at - from) / (to - from || 1)) * 100));
  const fine = ticks.length > 1 && (ticks[1] ?? 0) - (ticks[0] ?? 0) < 60_000;
  // A label under the now-marker would be covered by it.
  const covered = (at: number) =>
    now !== undefined && x(at) > x(now) - 9 && x(at) < x(now) + 6;
  const { unheard } = model;
  const noAnswer =
    unheard &&
    t('timeline.noAnswer', { time: formatTime(unheard.from, 'clock') });
  const description = t('timeline.description', {
    title: model.title,
    from: formatTime(from, 'clock'),
    to: formatTime(to, 'clock'),
    lanes: model.lanes.map(lane => lane.title).join(', '),
  });
  return (
    <div
      className={styles.timeline}
      role="group"
      aria-label={noAnswer ? `${description} ${noAnswer}` : description}
    >
      <div className={styles.over} aria-hidden="true">
        {ticks.map(at => (
          <div key={at} className={styles.grid} style={{ left: `${x(at)}%` }} />
        ))}
        {model.bands.map(band => (
          <div
            key={band.from}
            className={styles.band}
            style={{
              left: `${x(band.from)}%`,
              width: `${x(band.to) - x(band.from)}%`,
            }}
          />
        ))}
        {model.deadline !== undefined && (
          <div
            className={styles.deadline}
            style={{ left: `${x(model.deadline)}%` }}
          />
        )}
        {model.marks.map(at => (
          <div key={at} className={styles.thin} style={{ left: `${x(at)}%` }} />
        ))}
      </div>
      <div className={`${styles.lane} ${styles.axis}`}>
        <div className={styles.label}>
          {formatTime(from, 'date')}, {viewerZone()}
        </div>
        <div className={styles.track}>
          {ticks.map(at => (
            <span
              key={at}
              className={styles.tick}
              style={{
                left: `${x(at)}%`,
                visibility: covered(at) ? 'hidden' : undefined,
              }}
            >
              {formatTime(at, fine ? 'clock' : 'minute')}
            </span>
          ))}
        </div>
      </div>
      {model.lanes.map(lane => (
        <Lane key={lane.key} lane={lane} from={from} x={x} />
      ))}
      {unheard && (
        <div className={styles.over} aria-hidden="true">
          <div
            className={styles.unheard}
            style={{
              left: `${x(unheard.from)}%`,
              width: `${x(unheard.to) - x(unheard.from)}%`,
            }}
            title={noAnswer}
          >
            <Hatching />
          </div>
        </div>
      )}
      {now !== undefined && (
        <div className={styles.over} aria-hidden="true">
          <div
            className={`${styles.now} ${x(now) > 92 ? styles.late : ''}`}
            style={{ left: `${x(now)}%` }}
          >
            <span>
              {t(unheard ? 'timeline.asOf' : 'timeline.now', {
                time: formatTime(now, 'clock'),
              })}
            </span>
          </div>
        </div>
      )}
    </div>
  );
}

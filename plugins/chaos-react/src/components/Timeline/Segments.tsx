import { Hatching } from './Hatching';
import type { SegmentTone, TimelineSegment } from './TimelineModel';
import styles from './Timeline.module.css';

const toneClass: Record<SegmentTone, string> = {
  done: styles.done,
  live: styles.live,
  plan: styles.planned,
  warn: styles.warn,
  fail: styles.fail,
  pass: styles.pass,
  unknown: styles.unknown,
};

/** Stretches of time; what is unknown is hatched. @internal */
export function Segments(props: {
  segments: TimelineSegment[];
  x(at: number): number;
}) {
  const { segments, x } = props;
  return (
    <>
      {segments.map(segment => {
        const left = x(segment.from);
        const width = Math.max(0.2, x(segment.to) - left);
        const names = [styles.segment, toneClass[segment.tone]];
        if (width < 8) names.push(styles.tight);
        return (
          <div
            key={`${segment.tone}-${segment.from}`}
            className={names.join(' ')}
            style={{ left: `${left}%`, width: `${width}%` }}
            title={segment.label}
          >
            {segment.tone === 'unknown' && <Hatching />}
            <span>{width < 2.5 ? '' : segment.label}</span>
          </div>
        );
      })}
    </>
  );
}

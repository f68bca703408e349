import type { ReactNode } from 'react';
import { StatusMark } from '../StatusMark';
import { useChaosTranslation } from '../../translation';
import { BreakableName } from './BreakableName';
import { Plot } from './Plot';
import { Segments } from './Segments';
import { Step } from './Step';
import type { TimelineLane } from './TimelineModel';
import { placeEvents } from './placeEvents';
import styles from './Timeline.module.css';

/** One lane with its name at the left. @internal */
export function Lane(props: {
  lane: TimelineLane;
  from: number;
  x(at: number): number;
}) {
  const { lane, from, x } = props;
  const t = useChaosTranslation();
  let content: ReactNode;
  let height: number | undefined;
  switch (lane.kind) {
    case 'segments':
      content = <Segments segments={lane.segments} x={x} />;
      break;
    case 'plot':
      content = <Plot points={lane.points} threshold={lane.threshold} x={x} />;
      break;
    case 'step':
      content = (
        <Step
          spans={lane.spans}
          samples={lane.samples}
          from={from}
          until={lane.until}
          open={lane.spans.some(span => span.to >= lane.until)}
          x={x}
        />
      );
      break;
    default: {
      const placed = placeEvents(lane.events, x);
      const rows = Math.max(0, ...placed.map(one => one.row));
      height = 34 + rows * 18;
      content = placed.map(({ event, left, row, side }) => (
        <span
          key={`${event.at}-${event.label}`}
          className={`${styles.event} ${side === 'left' ? styles.left : ''}`}
          style={{ left: `${left}%`, top: 8 + row * 18 }}
        >
          <span>
            {event.label}{' '}
            {event.strong && (
              <b style={{ display: 'inline', fontSize: 12 }}>{event.strong}</b>
            )}
          </span>
        </span>
      ));
    }
  }
  const kindClass =
    lane.kind === 'plot' || lane.kind === 'step' ? styles[lane.kind] : '';
  return (
    <div className={`${styles.lane} ${kindClass}`}>
      <div className={styles.label}>
        <b>
          <BreakableName name={lane.title} />
        </b>
        {lane.captions.map(caption => (
          <span key={caption} className={styles.caption}>
            {caption}
          </span>
        ))}
        {lane.status && (
          <StatusMark status={lane.status.word} small>
            {t(lane.status.word.message)}
            {lane.status.remark && ` ${lane.status.remark}`}
          </StatusMark>
        )}
      </div>
      <div
        className={styles.track}
        style={height === undefined ? undefined : { minHeight: height }}
      >
        {content}
      </div>
    </div>
  );
}

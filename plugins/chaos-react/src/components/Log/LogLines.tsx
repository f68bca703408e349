import type { HistoryEvent } from '@faultline/chaos-core';
import { Time } from '../Time';
import { eventSentence } from './eventSentence';
import styles from './RunLog.module.css';

/** Events as they were recorded, newest first. @internal */
export function LogLines(props: { events: HistoryEvent[] }) {
  return (
    <ul className={styles.log}>
      {props.events.map(event => (
        <li key={event.sequence}>
          <Time at={event.at} style="tenths" />
          <span className={styles.source} title={event.source}>
            {shortSource(event.source)}
          </span>
          <span>{eventSentence(event)}</span>
        </li>
      ))}
    </ul>
  );
}

/** A person by name alone: where from stands in the title. */
function shortSource(source: string): string {
  return source.replace(/^user:[^/]{1,64}\//, '');
}

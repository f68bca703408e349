import { formatTime } from '../../format';
import type { TimeStyle } from '../../format';
import { useChaosTranslation } from '../../translation';

/** An instant in the viewer's zone, with the exact one for machines and hover. @public */
export function Time(props: {
  /** Milliseconds since the epoch. */
  at: number;
  style?: TimeStyle;
  /** The server's clock, which decides what is today. */
  now?: number;
}) {
  const { at, style = 'clock', now } = props;
  const t = useChaosTranslation();
  const instant = new Date(at);
  return (
    <time dateTime={instant.toISOString()} title={instant.toLocaleString()}>
      {formatTime(
        at,
        style,
        now === undefined ? undefined : { word: t('general.today'), now },
      )}
    </time>
  );
}

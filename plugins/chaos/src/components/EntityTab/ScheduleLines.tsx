import type { ScheduleOutlook } from '@faultline/chaos-core';
import {
  Small,
  Time,
  formatZoneTime,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

/**
 * What a schedule says: its sentence, and the next time of a recurring one in
 * the viewer's zone with the schedule's beside it. Nothing starts a schedule
 * yet, so it never reads as if something would.
 *
 * @internal
 */
export function ScheduleLines(props: {
  outlook: ScheduleOutlook;
  now: number;
}) {
  const { outlook, now } = props;
  const t = useChaosTranslation();
  const { state, sentence, timezone } = outlook;
  if (state === 'onDemand') return <Small>{sentence}</Small>;
  const next = outlook.next[0];
  return (
    <>
      <Small>
        {t('tab.scheduleSays', { sentence })}
        {next !== undefined && (
          <>
            {' · '}
            <Time at={next} style="moment" now={now} />
            {timezone && ` · ${formatZoneTime(next, timezone)}`}
          </>
        )}
      </Small>
      {state !== 'ended' && (
        <>
          <br />
          <Small>{t('tab.scheduleNotStarted')}</Small>
        </>
      )}
    </>
  );
}

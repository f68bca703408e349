import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import {
  Note,
  StaleNote,
  Time,
  formatNumber,
  probeBreach,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

type Stale = Parameters<typeof StaleNote>[0]['query'];

/** What a viewer of a live run must know before everything else. @internal */
export function RunNotes(props: {
  run: RunView;
  failure?: string;
  query: Stale;
}) {
  const { run, failure, query } = props;
  const t = useChaosTranslation();
  const breaching = run.signals.filter(
    signal =>
      signal.role === 'stopCondition' &&
      (signal.status === 'failing' || signal.status === 'broken'),
  );
  const stop = run.stops[0];
  const waiting =
    run.injectedAt === undefined && run.reason && run.phase !== 'stopping';
  return (
    <>
      <StaleNote query={query} asOf={run.now} />
      {failure && (
        <Note tone="fail" announced>
          {t('action.stopFailed', { reason: failure })}
        </Note>
      )}
      {run.phase === 'active' &&
        breaching.map(signal => {
          const probe = run.probes.find(one => one.name === signal.probe);
          return (
            <Note
              key={signal.probe}
              tone="warn"
              title={t('run.breachingTitle')}
              announced="title"
            >
              {t('run.breachingSentence', {
                probe: signal.probe,
                value:
                  signal.lastValue === undefined
                    ? t('general.unknownValue')
                    : formatNumber(signal.lastValue, signal.unit),
                breach: probe ? probeBreach(probe, t) : '',
              })}
            </Note>
          );
        })}
      {(run.phase === 'stopping' || run.phase === 'verifying') && stop && (
        <Note tone="live" announced>
          {stop.kind === 'completed' || stop.kind === 'deadline'
            ? t('run.hadItsTime', { time: <Time at={stop.at} /> })
            : t('run.stopSent', {
                time: <Time at={stop.at} />,
                reason: `${t(`run.stopCause.${stop.kind}`, {
                  by: stop.by ?? '',
                })}, ${stop.reason}`,
              })}
        </Note>
      )}
      {waiting && (
        <Note tone="live" announced>
          {t('run.beforeStart', { reason: run.reason ?? '' })}
        </Note>
      )}
    </>
  );
}

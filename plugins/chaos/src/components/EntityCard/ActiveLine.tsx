import type { RunSummary } from '@faultline/backstage-plugin-chaos-common';
import {
  Inline,
  RunLink,
  RunStateMark,
  Small,
  StopButton,
  Time,
  canStop,
  formatStopwatch,
  progressOf,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

/** The run that moves, in the place of the last one: Stop, or what to settle. @internal */
export function ActiveLine(props: {
  run: RunSummary;
  now: number;
  stopping: boolean;
  onStop(): void;
}) {
  const { run, now, stopping, onStop } = props;
  const t = useChaosTranslation();
  const progress = progressOf(run, now);
  const unconfirmed = run.phase === 'unconfirmed';
  return (
    <>
      <RunStateMark phase={run.phase} />
      {run.unknownSince === undefined ? (
        <Small>
          {progress
            ? t('card.running', {
                title: run.title,
                time: formatStopwatch(progress.remainingMs),
              })
            : run.title}
        </Small>
      ) : (
        <span>
          {t('run.unknownSince', { time: '' })}
          <Time at={run.unknownSince} />
        </span>
      )}
      <Inline push>
        <RunLink runId={run.id}>
          {unconfirmed ? t('card.settle') : t('card.open')}
        </RunLink>
        {canStop(run.phase) && !unconfirmed && (
          <StopButton
            size="small"
            run={run.shortId}
            isPending={stopping}
            onStop={onStop}
          />
        )}
      </Inline>
    </>
  );
}

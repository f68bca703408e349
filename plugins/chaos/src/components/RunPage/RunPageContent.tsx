import type { HistoryEvent } from '@faultline/chaos-core';
import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import {
  AlarmBox,
  Columns,
  PageBody,
  Panel,
  PlainLink,
  RunLog,
  ScoreChange,
  Stack,
  TargetTable,
  Timeline,
  isLive,
  openAttempts,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import { AskedPanel } from './panels/AskedPanel';
import { AttestPanel } from './panels/AttestPanel';
import { KnownPanel } from './panels/KnownPanel';
import { LimitsPanel } from './panels/LimitsPanel';
import { RunNotes } from './RunNotes';
import { SettlePanel } from './panels/SettlePanel';
import { VerdictPanel } from './panels/VerdictPanel';

/** The body of a run's page in its three shapes: live, unconfirmed, ended. @internal */
export function RunPageContent(props: {
  run: RunView;
  /** The server's, of its last answer where none comes. */
  now: number;
  /** Set where no answer comes: until when nothing is known. */
  unheardUntil?: number;
  query: Parameters<typeof RunNotes>[0]['query'];
  stopFailure?: string;
  log: { events?: HistoryEvent[]; error?: unknown; onRetry(): void };
  onChanged(): void;
}) {
  const { run, now, unheardUntil, query, stopFailure, log, onChanged } = props;
  const t = useChaosTranslation();
  const ended = !isLive(run.phase);
  const unconfirmed = run.phase === 'unconfirmed';
  const { silent, failed } = openAttempts(run.attempts);
  const lost = run.verdict === 'failed' || run.verdict === 'degraded';
  return (
    <PageBody>
      <RunNotes run={run} failure={stopFailure} query={query} />
      {unconfirmed && (
        <AlarmBox
          run={run}
          now={now}
          action={
            silent.length + failed.length > 0 && (
              <a href="#attest">{t('alarm.attest')}</a>
            )
          }
        />
      )}
      {ended && <VerdictPanel run={run} />}
      <Timeline
        run={run}
        now={now}
        unheardUntil={unheardUntil}
        actions={
          run.dashboardUrl && (
            <PlainLink href={run.dashboardUrl}>{t('run.dashboard')}</PlainLink>
          )
        }
      />
      {unconfirmed && (
        <Columns split="halves" equal>
          <KnownPanel run={run} />
          <SettlePanel run={run} />
        </Columns>
      )}
      <TargetTable run={run} now={now} />
      {ended && (run.scoreChange || (lost && run.failureMeans)) && (
        <Columns split="halves">
          {run.scoreChange && <ScoreChange change={run.scoreChange} />}
          {lost && run.failureMeans && (
            <Panel title={t('run.failureMeans')} padded>
              {run.failureMeans}
            </Panel>
          )}
        </Columns>
      )}
      <Columns split="mainSide">
        <Stack>
          {unconfirmed && <AttestPanel run={run} onChanged={onChanged} />}
          <RunLog run={run} {...log} />
        </Stack>
        <Stack>
          {!ended && <LimitsPanel run={run} />}
          <AskedPanel run={run} />
        </Stack>
      </Columns>
    </PageBody>
  );
}

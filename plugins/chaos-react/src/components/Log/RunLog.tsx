import { useState } from 'react';
import type { HistoryEvent } from '@faultline/chaos-core';
import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import { Muted } from '../../layout';
import { useChaosTranslation } from '../../translation';
import { ActionButton } from '../Actions';
import { Panel } from '../Panel';
import { QueryFailure } from '../StateMessage';
import { FullLog } from './FullLog';
import { LogLines } from './LogLines';

/** The latest events of a run, and the way to all of them. @public */
export function RunLog(props: {
  run: RunView;
  /** Newest first; absent until they are there. */
  events?: HistoryEvent[];
  error?: unknown;
  onRetry(): void;
}) {
  const { run, events, error, onRetry } = props;
  const t = useChaosTranslation();
  const [open, setOpen] = useState(false);
  const count = run.history.events;
  let content = <Muted>{t('general.loading')}</Muted>;
  if (events && events.length > 0) content = <LogLines events={events} />;
  else if (events) content = <Muted>{t('log.empty')}</Muted>;
  else if (error !== undefined) {
    content = (
      <QueryFailure what={t('log.title')} error={error} onRetry={onRetry} />
    );
  }
  return (
    <Panel
      title={t('log.title')}
      remark={t('log.newestFirst')}
      aside={
        <ActionButton kind="bare" size="small" onPress={() => setOpen(true)}>
          {t('log.openFull')}
        </ActionButton>
      }
      footer={
        run.history.verified
          ? t('log.verified', { count })
          : t('log.unverified', { count })
      }
      padded={!events || events.length === 0}
    >
      {content}
      <FullLog runId={run.id} open={open} onClose={() => setOpen(false)} />
    </Panel>
  );
}

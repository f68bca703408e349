import { useCallback } from 'react';
import { RiDownloadLine } from '@remixicon/react';
import { useAnalytics, useApi } from '@backstage/frontend-plugin-api';
import type { HistoryEvent } from '@faultline/chaos-core';
import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import {
  ActionButton,
  Note,
  chaosApiRef,
  useChaosAction,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

import styles from './RunHeader.module.css';

const PAGE = 100;

/** The run with its whole record as one JSON file, hashes included. @internal */
export function ExportEvidence(props: { run: RunView }) {
  const { run } = props;
  const t = useChaosTranslation();
  const api = useApi(chaosApiRef);
  const analytics = useAnalytics();
  const collect = useCallback(async () => {
    analytics.captureEvent('export', run.id);
    const events: HistoryEvent[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.listRunEvents(run.id, { cursor, limit: PAGE });
      events.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    const text = JSON.stringify({ run, events }, undefined, 2);
    const url = URL.createObjectURL(
      new Blob([text], { type: 'application/json' }),
    );
    const link = document.createElement('a');
    link.href = url;
    link.download = `run-${run.shortId}.json`;
    link.click();
    URL.revokeObjectURL(url);
  }, [api, analytics, run]);
  const { run: start, pending, failure } = useChaosAction(collect);
  return (
    <>
      <ActionButton
        icon={<RiDownloadLine aria-hidden="true" />}
        onPress={start}
        isPending={pending}
      >
        {t('run.export')}
      </ActionButton>
      {failure && (
        <div className={styles.problem}>
          <Note tone="fail" announced>
            {t('run.exportFailed', {
              reason: failure.message || t('state.unreachable'),
            })}
          </Note>
        </div>
      )}
    </>
  );
}

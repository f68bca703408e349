import { useCallback, useState } from 'react';
import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import type { RunSummary } from '@faultline/backstage-plugin-chaos-common';
import {
  ActionButton,
  Muted,
  Note,
  Panel,
  PlainLink,
  chaosApiRef,
  rootRouteRef,
  useChaosAction,
  useChaosTranslation,
  viewerZone,
} from '@faultline/backstage-plugin-chaos-react';
import { HistoryTable } from './HistoryTable';

/** The runs of the entity: the first page comes with the score, older ones on request. @internal */
export function History(props: {
  entityRef: string;
  runs: RunSummary[];
  nextCursor?: string;
  now: number;
}) {
  const { entityRef, runs, nextCursor, now } = props;
  const t = useChaosTranslation();
  const api = useApi(chaosApiRef);
  const root = useRouteRef(rootRouteRef);
  const [older, setOlder] = useState<{ runs: RunSummary[]; cursor?: string }>();
  const load = useCallback(
    async (cursor: string) => {
      const page = await api.listRuns({ entityRef, cursor, limit: 10 });
      setOlder(before => ({
        runs: [...(before?.runs ?? []), ...page.items],
        cursor: page.nextCursor,
      }));
    },
    [api, entityRef],
  );
  const { run, pending, failure } = useChaosAction(load);
  const cursor = older ? older.cursor : nextCursor;
  const known = new Set(runs.map(one => one.id));
  const all = [
    ...runs,
    ...(older?.runs ?? []).filter(one => !known.has(one.id)),
  ];
  return (
    <Panel
      title={t('tab.history')}
      aside={
        root &&
        all.length > 0 && (
          <PlainLink
            href={`${root()}/runs?entity=${encodeURIComponent(entityRef)}`}
          >
            {t('tab.allRuns')}
          </PlainLink>
        )
      }
      padded={all.length === 0}
      footer={
        <>
          <span>{t('general.timesIn', { zone: viewerZone() })}</span>
          {cursor && (
            <span style={{ marginLeft: 'auto' }}>
              <ActionButton
                kind="bare"
                size="small"
                isPending={pending}
                onPress={() => run(cursor)}
              >
                {t('general.older')}
              </ActionButton>
            </span>
          )}
        </>
      }
    >
      {all.length === 0 ? (
        <Muted>{t('tab.historyNone')}</Muted>
      ) : (
        <HistoryTable runs={all} now={now} />
      )}
      {failure && (
        <Note tone="fail" announced>
          {failure.message}
        </Note>
      )}
    </Panel>
  );
}

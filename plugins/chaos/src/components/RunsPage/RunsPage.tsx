import { useState } from 'react';
import { Skeleton } from '@backstage/ui';
import { RiSearchLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  ActionButton,
  HaltBanner,
  PageBody,
  Panel,
  QueryFailure,
  Stack,
  StaleNote,
  StateMessage,
  chaosApiRef,
  isLive,
  useChaosQuery,
  useChaosTranslation,
  useHaltInPage,
  viewerZone,
} from '@faultline/backstage-plugin-chaos-react';
import { useQueryState } from '../../routing';
import { NoRuns } from './NoRuns';
import { RunFilterBar } from './RunFilterBar';
import { RunsTable } from './RunsTable';
import { isFullRef } from './isFullRef';
import { runFilters } from './runFilters';
import styles from './RunsPage.module.css';

/** All runs one may see: filters in the address, pages by cursor. @internal */
export function RunsPage() {
  const api = useApi(chaosApiRef);
  const t = useChaosTranslation();
  const [params, setParams] = useQueryState();
  const [earlier, setEarlier] = useState<Array<string | undefined>>([]);
  const cursor = params.get('cursor') ?? undefined;
  // The control plane refuses what is no reference; the field says so.
  const unreadable = ['entity', 'owner'].some(name => {
    const ref = params.get(name);
    return ref !== null && !isFullRef(ref);
  });
  const runs = useChaosQuery({
    key: params.toString(),
    load: () => api.listRuns(runFilters(params, Date.now())),
    concerns: signal => signal.type === 'run',
    live: page => page.items.some(run => isLive(run.phase)),
    paused: unreadable,
  });
  const halts = useChaosQuery({
    key: 'halts',
    load: () => api.listHalts(),
    concerns: signal => signal.type === 'halts',
  });
  useHaltInPage(halts.reload);
  const { data } = runs;
  let content = (
    <Stack gap={3}>
      <span role="status" aria-label={t('general.loading')} />
      {Array.from({ length: 8 }, (_, index) => (
        <Skeleton key={index} height={36} />
      ))}
    </Stack>
  );
  if (unreadable) {
    content = (
      <StateMessage icon={RiSearchLine} title={t('runs.unreadable')}>
        {t('runs.unreadableRemedy')}
      </StateMessage>
    );
  } else if (data && data.items.length > 0) {
    content = <RunsTable runs={data.items} now={runs.loadedAt ?? 0} />;
  } else if (data) {
    content =
      params.toString() === '' ? (
        <NoRuns />
      ) : (
        <StateMessage icon={RiSearchLine} title={t('runs.empty')}>
          {t('runs.emptyRemedy')}
        </StateMessage>
      );
  } else if (runs.error !== undefined) {
    content = (
      <QueryFailure
        what={t('runs.title')}
        error={runs.error}
        onRetry={runs.reload}
      />
    );
  }
  return (
    <>
      <PageBody spacedBy="header">
        <HaltBanner
          inset
          halts={halts.data?.active ?? []}
          onLifted={halts.reload}
        />
        <StaleNote query={runs} />
        <RunFilterBar
          params={params}
          onChange={values => {
            setEarlier([]);
            setParams(values);
          }}
        />
        <Panel
          title={t('runs.title')}
          padded={!data || data.items.length === 0}
          footer={
            <>
              <span>{t('general.timesIn', { zone: viewerZone() })}</span>
              <span className={styles.pages}>
                {cursor && (
                  <ActionButton
                    size="small"
                    onPress={() => {
                      setParams({ cursor: earlier[earlier.length - 1] });
                      setEarlier(earlier.slice(0, -1));
                    }}
                  >
                    {t('general.newer')}
                  </ActionButton>
                )}
                {data?.nextCursor && (
                  <ActionButton
                    size="small"
                    onPress={() => {
                      setEarlier([...earlier, cursor]);
                      setParams({ cursor: data.nextCursor });
                    }}
                  >
                    {t('general.older')}
                  </ActionButton>
                )}
              </span>
            </>
          }
        >
          {content}
        </Panel>
      </PageBody>
    </>
  );
}

import { useCallback, useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { HistoryEvent } from '@faultline/chaos-core';
import { chaosApiRef } from '../../api';
import { useChaosAction } from '../../hooks';
import { Drawer } from '../../material';
import { ChaosScope } from '../../theme';
import { useChaosTranslation } from '../../translation';
import { ActionButton } from '../Actions';
import { Note } from '../Note';
import { LogLines } from './LogLines';
import styles from './RunLog.module.css';

const PAGE = 100;

/** The whole record of a run, a page at a time. @internal */
export function FullLog(props: {
  runId: string;
  open: boolean;
  onClose(): void;
}) {
  const { runId, open, onClose } = props;
  const t = useChaosTranslation();
  const api = useApi(chaosApiRef);
  const [pages, setPages] = useState<{
    events: HistoryEvent[];
    cursor?: string;
  }>({ events: [] });
  const load = useCallback(
    async (cursor?: string) => {
      const page = await api.listRunEvents(runId, { cursor, limit: PAGE });
      setPages(before => ({
        events: cursor ? [...before.events, ...page.items] : page.items,
        cursor: page.nextCursor,
      }));
    },
    [api, runId],
  );
  const { run, pending, failure } = useChaosAction(load);
  useEffect(() => {
    if (open) run(undefined);
  }, [open, run]);
  return (
    <Drawer open={open} onClose={onClose} label={t('log.full')}>
      <ChaosScope className={styles.drawer}>
        <div className={styles.head}>
          <h2>{t('log.full')}</h2>
          <ActionButton onPress={onClose} kind="bare">
            {t('general.close')}
          </ActionButton>
        </div>
        <LogLines events={pages.events} />
        <div className={styles.more}>
          {failure && (
            <Note tone="fail" announced>
              {failure.message}
            </Note>
          )}
          {pages.cursor && (
            <ActionButton
              size="small"
              isPending={pending}
              onPress={() => run(pages.cursor)}
            >
              {t('log.more')}
            </ActionButton>
          )}
        </div>
      </ChaosScope>
    </Drawer>
  );
}

import {
  PageBody,
  Panel,
  QueryFailure,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import type {
  ChaosQuery,
  StopRun,
} from '@faultline/backstage-plugin-chaos-react';
import { StopNotes } from './StopNotes';
import { UnseenHeader } from './header/UnseenHeader';
import styles from './header/RunHeader.module.css';

/** The run could not be read: why, and what became of Stop. @internal */
export function UnreadRun(props: {
  runId: string;
  stop: StopRun;
  query: Pick<ChaosQuery<unknown>, 'error' | 'reload'>;
}) {
  const { runId, stop, query } = props;
  const t = useChaosTranslation();
  return (
    <>
      <UnseenHeader runId={runId} stop={stop}>
        <div className={styles.title}>
          <h1>{t('run.notFound')}</h1>
        </div>
      </UnseenHeader>
      <PageBody>
        <StopNotes runId={runId} stop={stop} />
        <Panel title={t('general.runs')} padded>
          <QueryFailure
            what={t('run.notFound')}
            error={query.error}
            onRetry={query.reload}
          />
        </Panel>
      </PageBody>
    </>
  );
}

import type { ChaosQuery } from '../../hooks';
import { useChaosTranslation } from '../../translation';
import { ActionButton } from '../Actions';
import { Note } from '../Note';
import { Time } from '../Time';

/**
 * Says on a page that goes on showing its last answer how old that is, and how
 * to ask again. Nothing while the answers come.
 *
 * @public
 */
export function StaleNote(props: {
  query: Pick<
    ChaosQuery<unknown>,
    'stale' | 'loadedAt' | 'intervalMs' | 'reload'
  >;
  /** The server's instant of the last answer; else when it was received. */
  asOf?: number;
}) {
  const { query, asOf = query.loadedAt } = props;
  const t = useChaosTranslation();
  if (!query.stale || asOf === undefined) return null;
  return (
    <Note
      tone="warn"
      announced
      title={
        <>
          {t('state.staleAsOf', { time: '' })}
          <Time at={asOf} />.
        </>
      }
      action={
        <ActionButton size="small" onPress={query.reload}>
          {t('state.askNow')}
        </ActionButton>
      }
    >
      {t('state.staleSentence', { seconds: String(query.intervalMs / 1000) })}
    </Note>
  );
}

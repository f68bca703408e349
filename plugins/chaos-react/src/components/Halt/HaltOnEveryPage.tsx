import { useApi } from '@backstage/frontend-plugin-api';
import { chaosApiRef } from '../../api';
import { useChaosQuery } from '../../hooks';
import { ChaosScope } from '../../theme';
import { HaltBanner } from './HaltBanner';
import { HaltControl } from './HaltControl';
import { useHaltChanges, useIsHaltInPage } from './useHaltInPage';
import styles from './HaltBanner.module.css';

/**
 * The halt on every page of the portal: a banner while one holds, and the
 * control in the corner. Silent where the viewer may not see halts, and where
 * the page shows them itself.
 *
 * @public
 */
export function HaltOnEveryPage() {
  const api = useApi(chaosApiRef);
  const inPage = useIsHaltInPage();
  const { data, reload } = useChaosQuery({
    key: 'halts',
    load: () => api.listHalts(),
    concerns: signal => signal.type === 'halts',
    paused: inPage,
  });
  useHaltChanges(reload);
  if (!data || inPage) return null;
  return (
    <>
      <div className={styles.top}>
        <HaltBanner halts={data.active} onLifted={reload} />
      </div>
      <div className={styles.corner} data-chaos-halt="corner">
        <ChaosScope>
          <HaltControl size="small" />
        </ChaosScope>
      </div>
    </>
  );
}

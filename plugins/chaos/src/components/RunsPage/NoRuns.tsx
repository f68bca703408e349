import { RiSearchLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  Stack,
  StateMessage,
  chaosApiRef,
  useChaosQuery,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import { Notices } from '../Notices';

/**
 * An empty list, and what may be missing before anything can run: the overview
 * is asked for that only here, where nothing else explains the emptiness.
 *
 * @internal
 */
export function NoRuns() {
  const api = useApi(chaosApiRef);
  const t = useChaosTranslation();
  const { data } = useChaosQuery({
    key: 'notices',
    load: () => api.getOverview(),
    concerns: signal => signal.type === 'agents',
  });
  return (
    <Stack gap={3}>
      <Notices notices={data?.notices ?? []} />
      <StateMessage icon={RiSearchLine} title={t('runs.none')}>
        {t('runs.noneRemedy')}
      </StateMessage>
    </Stack>
  );
}

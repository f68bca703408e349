import { Skeleton } from '@backstage/ui';
import {
  PageBody,
  Panel,
  Stack,
  StopButton,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import { useRunId } from '../../routing';

/** The page's final layout in grey; Stop does not wait for it. @internal */
export function RunSkeleton(props: { onStop(): void }) {
  const t = useChaosTranslation();
  const run = useRunId();
  return (
    <PageBody>
      <div style={{ display: 'flex', justifyContent: 'space-between' }}>
        <Skeleton height={56} width={360} />
        <StopButton size="large" run={run} onStop={props.onStop} />
      </div>
      <span role="status" aria-label={t('general.loading')} />
      <Panel title={t('timeline.title')} padded>
        <Stack gap={3}>
          <Skeleton height={24} />
          <Skeleton height={64} />
          <Skeleton height={92} />
          <Skeleton height={92} />
        </Stack>
      </Panel>
      <Panel title={t('targets.title')} padded>
        <Stack gap={3}>
          <Skeleton height={36} />
          <Skeleton height={36} />
        </Stack>
      </Panel>
    </PageBody>
  );
}

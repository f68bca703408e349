import { Skeleton } from '@backstage/ui';
import {
  PageBody,
  Panel,
  Stack,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import type { StopRun } from '@faultline/backstage-plugin-chaos-react';
import { StopNotes } from './StopNotes';
import { UnseenHeader } from './header/UnseenHeader';

/** The page's final layout in grey; Stop does not wait for it. @internal */
export function RunSkeleton(props: { runId: string; stop: StopRun }) {
  const t = useChaosTranslation();
  return (
    <>
      <UnseenHeader {...props}>
        <Skeleton height={56} width={360} />
      </UnseenHeader>
      <PageBody>
        <StopNotes {...props} />
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
    </>
  );
}

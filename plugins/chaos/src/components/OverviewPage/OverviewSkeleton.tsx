import { Skeleton } from '@backstage/ui';
import {
  Columns,
  PageBody,
  Panel,
  Stack,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

/** The overview's final layout in grey. @internal */
export function OverviewSkeleton() {
  const t = useChaosTranslation();
  const rows = (count: number) => (
    <Stack gap={3}>
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} height={36} />
      ))}
    </Stack>
  );
  return (
    <PageBody spacedBy="header">
      <span role="status" aria-label={t('general.loading')} />
      <Panel label={t('overview.title')} padded>
        <Skeleton height={60} />
      </Panel>
      <Panel title={t('overview.runningNow')} padded>
        {rows(3)}
      </Panel>
      <Columns split="halves" equal>
        <Panel title={t('overview.fleet')} padded>
          <Skeleton height={240} />
        </Panel>
        <Panel title={t('overview.attention')} padded>
          {rows(4)}
        </Panel>
      </Columns>
      <Panel title={t('halt.halts')} padded>
        {rows(2)}
      </Panel>
    </PageBody>
  );
}

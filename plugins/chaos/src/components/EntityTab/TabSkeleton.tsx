import { Skeleton } from '@backstage/ui';
import {
  Columns,
  PageBody,
  Panel,
  Stack,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

/** The tab's final layout in grey, so that nothing jumps when the data comes. @internal */
export function TabSkeleton() {
  const t = useChaosTranslation();
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => (
      <Skeleton key={index} height={20} width={`${90 - (index % 3) * 12}%`} />
    ));
  return (
    <PageBody spacedBy="around">
      <span role="status" aria-label={t('general.loading')} />
      <Skeleton height={32} width="40%" />
      <Columns split="sideMain" equal>
        <Stack>
          <Panel title={t('score.title')} padded>
            <Stack gap={3}>
              <Skeleton height={52} width={120} />
              <Skeleton height={56} />
              {lines(4)}
            </Stack>
          </Panel>
          <Panel title={t('score.raises')} padded>
            <Stack gap={3}>{lines(4)}</Stack>
          </Panel>
        </Stack>
        <Panel title={t('score.whyNot')} padded>
          <Stack gap={4}>{lines(14)}</Stack>
        </Panel>
      </Columns>
    </PageBody>
  );
}

import { RiAlertLine } from '@remixicon/react';
import type { ScoreSummary } from '@faultline/backstage-plugin-chaos-common';
import {
  DataTable,
  EntityName,
  EntityTitles,
  Mark,
  Muted,
  Panel,
  Second,
  TierBadge,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

/** Entities that somebody should look at, worst first, each with its reason. @internal */
export function NeedsAttention(props: { entities: ScoreSummary[] }) {
  const { entities } = props;
  const t = useChaosTranslation();
  if (entities.length === 0) {
    return (
      <Panel title={t('overview.attention')} padded>
        <Muted>{t('overview.attentionNone')}</Muted>
      </Panel>
    );
  }
  return (
    <Panel title={t('overview.attention')} aside={entities.length}>
      <DataTable
        label={t('overview.attention')}
        columns={[
          {
            key: 'entity',
            title: t('overview.entity'),
            render: entity => (
              <>
                <EntityName entityRef={entity.entityRef} />{' '}
                <TierBadge tier={entity.tier} />
                <Second>
                  <EntityTitles entityRefs={entity.owners} />
                </Second>
              </>
            ),
          },
          {
            key: 'score',
            title: t('overview.scoreColumn'),
            right: true,
            render: entity => (
              <b>
                {entity.value === undefined
                  ? t('general.noValue')
                  : Math.round(entity.value)}
              </b>
            ),
          },
          {
            key: 'why',
            title: t('overview.why'),
            render: ({ attention }) => (
              <>
                <Mark tone="warn" icon={RiAlertLine}>
                  {attention[0]}
                </Mark>
                {attention.length > 1 && (
                  <Second>{attention.slice(1).join(' · ')}</Second>
                )}
              </>
            ),
          },
        ]}
        groups={[{ key: 'all', rows: entities }]}
        rowKey={entity => entity.entityRef}
      />
    </Panel>
  );
}

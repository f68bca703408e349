import { VisuallyHidden } from '@backstage/ui';
import type { ScoreView } from '@faultline/backstage-plugin-chaos-common';
import {
  ActionButton,
  DataTable,
  EntityTitles,
  Mark,
  Muted,
  Panel,
  RunLink,
  Second,
  StatusMark,
  formatAge,
  formatSigned,
  phaseWords,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

type Suggestion = ScoreView['suggestions'][number];

/** One experiment for every dependency without a fresh test. @internal */
export function Suggestions(props: {
  suggestions: Suggestion[];
  now: number;
  onPlan(suggestion: Suggestion): void;
  refusal?: string;
}) {
  const { suggestions, now, onPlan, refusal } = props;
  const t = useChaosTranslation();
  if (suggestions.length === 0) {
    return (
      <Panel title={t('tab.suggested')} padded>
        <Muted>{t('tab.suggestedNone')}</Muted>
      </Panel>
    );
  }
  const edges = new Set(suggestions.map(one => one.edge.to));
  return (
    <Panel
      title={t('tab.suggested')}
      aside={t('tab.suggestedRemark', { count: edges.size })}
    >
      <DataTable
        label={t('tab.suggested')}
        columns={[
          {
            key: 'edge',
            title: t('tab.edge'),
            render: ({ edge }) => (
              <>
                → <b>{edge.title}</b>
                <Second>
                  {t(`tab.${edge.strength}`)} ·{' '}
                  {t('general.tier', { tier: String(edge.tier) })} ·{' '}
                  <EntityTitles entityRefs={edge.owners} />
                </Second>
              </>
            ),
          },
          {
            key: 'lastTest',
            title: t('tab.lastTest'),
            low: true,
            render: ({ lastTestAt }) =>
              lastTestAt === undefined ? (
                <Muted>{t('band.notTested')}</Muted>
              ) : (
                <Mark tone="warn">
                  {t('tab.ageAgo', { age: formatAge(now - lastTestAt) })},{' '}
                  {t('score.stale')}
                </Mark>
              ),
          },
          {
            key: 'experiment',
            title: t('tab.experiment'),
            render: ({ title, summary }) => (
              <>
                {title}
                <Second>{summary}</Second>
              </>
            ),
          },
          {
            key: 'adds',
            title: t('tab.adds'),
            right: true,
            nowrap: true,
            render: ({ wouldAdd }) =>
              wouldAdd === undefined ? (
                <Muted>{t('tab.notInProfile')}</Muted>
              ) : (
                <b>{formatSigned(wouldAdd)}</b>
              ),
          },
          {
            key: 'plan',
            title: <VisuallyHidden>{t('general.action')}</VisuallyHidden>,
            right: true,
            nowrap: true,
            render: suggestion =>
              suggestion.runningRunId ? (
                <RunLink runId={suggestion.runningRunId}>
                  <StatusMark status={phaseWords.active}>
                    {t('tab.running')}
                  </StatusMark>
                </RunLink>
              ) : (
                <ActionButton
                  size="small"
                  refusal={refusal}
                  onPress={() => onPlan(suggestion)}
                  label={t('score.planSlot', { slot: suggestion.title })}
                >
                  {t('general.plan')}
                </ActionButton>
              ),
          },
        ]}
        groups={[{ key: 'all', rows: suggestions }]}
        rowKey={one => `${one.template} ${one.edge.to} ${one.title}`}
      />
    </Panel>
  );
}

import type { ExperimentView } from '@faultline/backstage-plugin-chaos-common';
import {
  ActionButton,
  Inline,
  Muted,
  Panel,
  Rows,
  refusalText,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import { ScheduleLines } from './ScheduleLines';

/** Saved experiments of the entity: what their schedules say, and a plan for now. @internal */
export function SavedExperiments(props: {
  experiments: ExperimentView[];
  now: number;
  /** Why nothing can be launched on the entity, where a halt holds. */
  halted?: string;
  onPlan(experiment: ExperimentView): void;
}) {
  const { experiments, now, halted, onPlan } = props;
  const t = useChaosTranslation();
  return (
    <Panel title={t('tab.experiments')} padded={experiments.length === 0}>
      {experiments.length === 0 ? (
        <Muted>{t('tab.experimentsNone')}</Muted>
      ) : (
        <Rows
          items={experiments.slice(0, 6).map(experiment => {
            return {
              key: experiment.id,
              content: (
                <Inline>
                  <div style={{ minWidth: 0 }}>
                    <b>{experiment.title}</b>
                    <br />
                    <ScheduleLines outlook={experiment.outlook} now={now} />
                  </div>
                  <Inline push>
                    <ActionButton
                      size="small"
                      onPress={() => onPlan(experiment)}
                      label={t('score.planSlot', { slot: experiment.title })}
                      refusal={refusalText(experiment.allowed.launch) ?? halted}
                    >
                      {t('general.plan')}
                    </ActionButton>
                  </Inline>
                </Inline>
              ),
            };
          })}
        />
      )}
    </Panel>
  );
}

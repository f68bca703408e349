import type { ExperimentView } from '@faultline/backstage-plugin-chaos-common';
import {
  ActionButton,
  Inline,
  Muted,
  Panel,
  Rows,
  Small,
  Time,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

/** Saved experiments of the entity: when they run by themselves, and a plan for now. @internal */
export function SavedExperiments(props: {
  experiments: ExperimentView[];
  now: number;
  onPlan(experiment: ExperimentView): void;
}) {
  const { experiments, now, onPlan } = props;
  const t = useChaosTranslation();
  return (
    <Panel title={t('tab.experiments')} padded={experiments.length === 0}>
      {experiments.length === 0 ? (
        <Muted>{t('tab.experimentsNone')}</Muted>
      ) : (
        <Rows
          items={experiments.slice(0, 6).map(experiment => {
            const next = experiment.outlook.next[0];
            const { launch } = experiment.allowed;
            return {
              key: experiment.id,
              content: (
                <Inline>
                  <div style={{ minWidth: 0 }}>
                    <b>{experiment.title}</b>
                    <br />
                    <Small>
                      {next === undefined ? (
                        experiment.outlook.sentence
                      ) : (
                        <Time at={next} style="moment" now={now} />
                      )}
                    </Small>
                  </div>
                  <Inline push>
                    <ActionButton
                      size="small"
                      onPress={() => onPlan(experiment)}
                      label={t('score.planSlot', { slot: experiment.title })}
                      refusal={
                        launch.allowed
                          ? undefined
                          : [launch.reason, launch.remedy].join(' ').trim()
                      }
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

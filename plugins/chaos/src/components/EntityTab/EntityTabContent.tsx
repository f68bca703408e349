import { useState } from 'react';
import type { ScoreView } from '@faultline/backstage-plugin-chaos-common';
import {
  Columns,
  HaltBanner,
  Measures,
  Note,
  PageBody,
  RaisesMost,
  RunStrip,
  ScoreBreakdown,
  ScoreCard,
  Stack,
  useChaosTranslation,
  useHaltInPage,
  useNow,
  useStopRun,
} from '@faultline/backstage-plugin-chaos-react';
import { useQueryState } from '../../routing';
import { LaunchDialog } from '../LaunchDialog';
import type { LaunchStart } from '../LaunchDialog';
import { Notices } from '../Notices';
import { History } from './History';
import { SavedExperiments } from './SavedExperiments';
import { Suggestions } from './Suggestions';
import { TabHeader } from './TabHeader';

/** Everything of the tab, from one answer of the backend. @internal */
export function EntityTabContent(props: {
  view: ScoreView;
  stale?: { asOf: number; everySeconds: number; onAsk(): void };
  onChanged(): void;
}) {
  const { view, stale, onChanged } = props;
  const { entity, score } = view;
  const t = useChaosTranslation();
  useHaltInPage();
  const now = useNow(view.now, view.active.length > 0);
  const stop = useStopRun(onChanged);
  const [query, setQuery] = useQueryState();
  const [start, setStart] = useState<LaunchStart | undefined>(() => {
    const experimentId = query.get('experiment');
    if (experimentId) return { experimentId };
    const asked = query.get('launch');
    if (asked === null) return undefined;
    const known = view.templates.some(one => one.name === asked);
    return known ? { template: asked } : {};
  });
  const { launch } = view.allowed;
  const refusal = launch.allowed
    ? undefined
    : [launch.reason, launch.remedy].filter(Boolean).join(' ');
  const close = () => {
    setStart(undefined);
    setQuery({ launch: undefined, experiment: undefined });
  };
  const planSlot = (template: string, parameters: Record<string, unknown>) =>
    setStart({
      template,
      parameters: Object.fromEntries(
        Object.entries(parameters).map(([name, value]) => [
          name,
          String(value),
        ]),
      ),
    });
  return (
    <>
      <PageBody spacedBy="around">
        <HaltBanner inset halts={view.halts} onLifted={onChanged} />
        <TabHeader
          view={view}
          launchRefusal={refusal}
          onLaunch={() => setStart({})}
          onHalted={onChanged}
        />
        {stop.failure && (
          <Note tone="fail" announced>
            {t('action.stopFailed', { reason: stop.failure.message })}
          </Note>
        )}
        <Notices notices={view.notices} name={entity.name} />
        {view.active.map(run => (
          <RunStrip
            key={run.id}
            run={run}
            now={now}
            stopping={stop.isPending(run.id)}
            onStop={() => stop.run(run.id)}
          />
        ))}
        <Columns split="sideMain" equal>
          <Stack>
            <ScoreCard
              score={score}
              trend={view.trend}
              now={view.now}
              stale={stale}
            />
            <RaisesMost
              next={score.next}
              refusal={refusal}
              onPlan={({ slot }) => planSlot(slot.template, slot.parameters)}
            />
            <Measures measures={view.measures} />
          </Stack>
          <ScoreBreakdown score={score} />
        </Columns>
        <Columns split="mainSide">
          <Suggestions
            suggestions={view.suggestions}
            now={view.now}
            refusal={refusal}
            onPlan={one => planSlot(one.template, one.parameters)}
          />
          <SavedExperiments
            experiments={view.experiments}
            now={view.now}
            onPlan={experiment => setStart({ experimentId: experiment.id })}
          />
        </Columns>
        <History
          entityRef={entity.entityRef}
          runs={view.runs}
          nextCursor={view.runsNextCursor}
          now={view.now}
        />
      </PageBody>
      {start && (
        <LaunchDialog
          entityRef={entity.entityRef}
          templates={view.templates}
          start={start}
          onClose={close}
        />
      )}
    </>
  );
}

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
  refusalText,
  useChaosTranslation,
  useHaltInPage,
  useNow,
  useStopRun,
} from '@faultline/backstage-plugin-chaos-react';
import { LaunchDialog } from '../LaunchDialog';
import { Notices } from '../Notices';
import { History } from './History';
import { SavedExperiments } from './SavedExperiments';
import { Suggestions } from './Suggestions';
import { TabHeader } from './TabHeader';
import { useLaunchStart } from './useLaunchStart';

/** Everything of the tab, from one answer of the backend. @internal */
export function EntityTabContent(props: {
  view: ScoreView;
  stale?: { asOf: number; everySeconds: number; onAsk(): void };
  onChanged(): void;
}) {
  const { view, stale, onChanged } = props;
  const { entity, score } = view;
  const t = useChaosTranslation();
  useHaltInPage(onChanged);
  const now = useNow(view.now, view.active.length > 0 && !stale);
  const stop = useStopRun(onChanged);
  const { start, begin, beginWith, close } = useLaunchStart(view);
  const refusal = refusalText(view.allowed.launch);
  return (
    <>
      <PageBody spacedBy="around">
        <HaltBanner inset halts={view.halts} onLifted={onChanged} />
        <TabHeader
          view={view}
          launchRefusal={refusal}
          onLaunch={() => begin({})}
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
              onPlan={({ slot }) => beginWith(slot.template, slot.parameters)}
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
            onPlan={one => beginWith(one.template, one.parameters)}
          />
          <SavedExperiments
            experiments={view.experiments}
            now={view.now}
            halted={view.haltedBy ? refusal : undefined}
            onPlan={experiment => begin({ experimentId: experiment.id })}
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
          key={JSON.stringify(start)}
          entityRef={entity.entityRef}
          templates={view.templates}
          start={start}
          active={view.active}
          onClose={close}
        />
      )}
    </>
  );
}

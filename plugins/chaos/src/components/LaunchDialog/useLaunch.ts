import { useCallback, useRef, useState } from 'react';
import { useAnalytics, useApi } from '@backstage/frontend-plugin-api';
import type { Plan } from '@faultline/chaos-core';
import type { PlanView } from '@faultline/backstage-plugin-chaos-common';
import {
  chaosApiRef,
  failureOf,
  useChaosAction,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import type { LaunchStart } from './LaunchStart';
import { planDifference } from './plan/planDifference';

/**
 * Makes plans and launches them. The same template with the same values makes
 * one experiment, however often it is planned; a launch that the backend calls
 * out of date is planned again and says what changed.
 *
 * @internal
 */
export function useLaunch(
  entityRef: string,
  onLaunched: (runId: string) => void,
) {
  const api = useApi(chaosApiRef);
  const analytics = useAnalytics();
  const t = useChaosTranslation();
  const made = useRef<{ key: string; experimentId: string; plan?: Plan }>();
  const [view, setView] = useState<PlanView>();
  const [difference, setDifference] = useState<string>();

  const makePlan = useCallback(
    async (start: LaunchStart) => {
      const key = JSON.stringify(start);
      const before = made.current?.key === key ? made.current.plan : undefined;
      setDifference(undefined);
      setView(undefined);
      let experimentId = start.experimentId;
      if (!experimentId && made.current?.key === key) {
        experimentId = made.current.experimentId;
      }
      if (!experimentId) {
        const experiment = await api.instantiateTemplate(start.template ?? '', {
          entityRef,
          parameters: start.parameters ?? {},
        });
        experimentId = experiment.id;
      }
      made.current = { key, experimentId, plan: before };
      analytics.captureEvent('plan', start.template ?? experimentId);
      const fresh = await api.planExperiment(experimentId);
      made.current.plan = fresh.plan;
      setView(fresh);
      if (before && before.targetsHash !== fresh.plan.targetsHash) {
        setDifference(planDifference(before, fresh.plan, t));
      }
    },
    [api, analytics, entityRef, t],
  );

  const startRun = useCallback(
    async (confirm: string | undefined) => {
      if (!view) return;
      const { plan } = view;
      const { experimentId, targetsHash } = plan;
      try {
        const run = await api.startRun({ experimentId, targetsHash, confirm });
        analytics.captureEvent('launch', plan.experimentName);
        onLaunched(run.id);
      } catch (error) {
        if (failureOf(error).kind !== 'conflict') throw error;
        const fresh = await api.planExperiment(experimentId);
        setView(fresh);
        if (made.current) made.current.plan = fresh.plan;
        if (fresh.plan.targetsHash === targetsHash) throw error;
        setDifference(planDifference(plan, fresh.plan, t));
      }
    },
    [api, analytics, view, onLaunched, t],
  );

  return {
    view,
    difference,
    planning: useChaosAction(makePlan),
    launching: useChaosAction(startRun),
  };
}

import {
  chaosRunAbortPermission,
  chaosRunAttestPermission,
  chaosRunCreatePermission,
} from '@faultline/backstage-plugin-chaos-common';
import type {
  Allowed,
  RunSummary,
  RunView,
} from '@faultline/backstage-plugin-chaos-common';
import { getTemplate, isTerminal, resolveProbes } from '@faultline/chaos-core';
import type { StoredRun } from '../../database';
import type { ServiceDependencies } from '../ServiceDependencies';
import type { CallContext } from '../types';
import { attemptView } from '../views/attemptView';
import { dashboardUrl } from '../views/dashboardUrl';
import { runSummary } from '../views/runSummary';
import { thinSamples } from '../views/thinSamples';

/** Samples of one probe that a page gets at most. */
const SAMPLES = 600;

/** Makes what is shown of runs. */
export class RunReader {
  readonly #deps: ServiceDependencies;

  constructor(deps: ServiceDependencies) {
    this.#deps = deps;
  }

  async summary(run: StoredRun): Promise<RunSummary> {
    const { stores, now } = this.#deps;
    const at = now();
    const samples = isTerminal(run.state.phase)
      ? []
      : await stores.runs.listSamples(run.state.id, at - windowOf(run));
    return runSummary(run, samples, at);
  }

  summaries(runs: StoredRun[]): Promise<RunSummary[]> {
    return Promise.all(runs.map(run => this.summary(run)));
  }

  async view(context: CallContext, run: StoredRun): Promise<RunView> {
    const { stores, access, now } = this.#deps;
    const { state, plan } = run;
    const [samples, history] = await Promise.all([
      stores.runs.listSamples(state.id),
      stores.runs.verifyEvents(state.id),
    ]);
    const at = now();
    const [abort, attest, launch] = await Promise.all([
      this.#owned(context, chaosRunAbortPermission, run),
      this.#owned(context, chaosRunAttestPermission, run),
      access.permitsOwner(context, chaosRunCreatePermission, run.owners),
    ]);
    const { scoreBefore, scoreAfter, slotId } = run;
    return {
      ...runSummary(run, samples, at),
      plan,
      attempts: state.attempts.flatMap(
        attempt => attemptView(attempt, plan, at) ?? [],
      ),
      probes: resolveProbes(plan.probes, state.baselines),
      samples: thinSamples(samples, SAMPLES),
      stops: state.stops,
      report: run.report,
      scoreChange:
        scoreBefore && scoreAfter
          ? { before: scoreBefore, after: scoreAfter, slotId }
          : undefined,
      history: {
        events: history.events,
        verified: history.verified,
        headHash: history.headHash,
      },
      principal: run.principal,
      allowed: { abort, attest, launch },
      failureMeans: run.template && getTemplate(run.template)?.failureMeans,
      dashboardUrl: dashboardUrl(run, at),
      now: at,
    };
  }

  async #owned(
    context: CallContext,
    permission:
      | typeof chaosRunAbortPermission
      | typeof chaosRunAttestPermission,
    run: StoredRun,
  ): Promise<Allowed> {
    const { access } = this.#deps;
    const answer = await access.permitsRun(context, permission, run);
    return answer.allowed ? access.owns(context, run.owners) : answer;
  }
}

/** How far back samples decide what a probe says now, milliseconds. */
function windowOf(run: StoredRun): number {
  return Math.max(
    60_000,
    ...run.plan.probes.map(
      ({ tolerance, intervalMs }) => 2 * tolerance.of * intervalMs,
    ),
  );
}

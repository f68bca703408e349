import {
  answerAfter,
  answerBefore,
  findBreach,
  resolveProbes,
} from '@faultline/chaos-core';
import type { RunLoop } from './RunLoop';

/** Has core look at a run's samples, and does what follows from them. Called after each sample and at each tick. */
export function decideFromSamples(loop: RunLoop): void {
  switch (loop.run.state.phase) {
    case 'preparing':
      return before(loop);
    case 'active':
      return during(loop);
    case 'verifying':
      return after(loop);
    default:
      return undefined;
  }
}

function before(loop: RunLoop): void {
  const { state, plan } = loop.run;
  const { samples } = loop.log;
  if (state.beforeProbes !== 'pending' || samples.length === 0) {
    return;
  }
  const now = loop.ports.now();
  const answer = answerBefore(plan.probes, samples, samples[0].at, now);
  if (answer) {
    if (answer.result !== 'held') {
      loop.sampler.stop();
    }
    // Else it goes on until the fault is there: a stop condition that nobody looked at meanwhile would count as no data.
    loop.post(
      { type: 'beforeProbes', fence: state.fence, ...answer },
      'driver',
    );
  }
}

function during(loop: RunLoop): void {
  const { state, plan } = loop.run;
  if (state.stops.length > 0 || loop.stopUnstored) {
    return;
  }
  const breach = findBreach(
    resolveProbes(plan.probes, state.baselines),
    loop.log.samples,
    loop.ports.now(),
  );
  if (breach) {
    loop
      .stop(breach)
      .catch(error =>
        loop.ports.logger.warn(
          `Run ${loop.id}: the stop went out but is not stored yet: ${error}`,
        ),
      );
  }
}

function after(loop: RunLoop): void {
  const { state, plan } = loop.run;
  if (state.afterProbes !== 'pending' || state.verifyingAt === undefined) {
    return;
  }
  const result = answerAfter(
    plan.probes,
    loop.log.samples,
    state.verifyingAt,
    loop.ports.now(),
    state.verifyBoundMs,
  );
  if (result) {
    loop.sampler.stop();
    loop.post({ type: 'afterProbes', fence: state.fence, result }, 'driver');
  }
}

import { stopConditionBreached } from '@faultline/chaos-core';
import { answerAfter } from './afterProbes';
import { answerBefore } from './beforeProbes';
import type { RunLoop } from './RunLoop';

/** Looks at a run's samples and says what follows from them. Called after each sample and at each tick. */
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
  if (state.beforeProbes !== 'pending' || loop.log.samples.length === 0) {
    return;
  }
  const answer = answerBefore(
    plan.probes,
    loop.log.samples,
    loop.log.samples[0].at,
    loop.ports.now(),
  );
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
  if (loop.run.state.stops.length > 0) {
    return;
  }
  for (const probe of loop.run.plan.probes) {
    if (probe.role === 'stopCondition') {
      const breach = stopConditionBreached(
        probe,
        loop.log.samples.filter(sample => sample.probe === probe.name),
        loop.ports.now(),
      );
      if (breach.breached) {
        loop
          .stop({
            kind: breach.kind ?? 'stopCondition',
            by: probe.name,
            reason: breach.reason ?? `${probe.name} is breached`,
          })
          .catch(error =>
            loop.ports.logger.warn(
              `Run ${loop.id}: the stop went out but is not stored yet: ${error}`,
            ),
          );
        return;
      }
    }
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

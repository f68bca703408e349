import {
  answerBefore,
  decideVerdict,
  probesAfter,
  probesBefore,
  probesDuring,
  ProbeSpec,
  resolveProbes,
  RunEffect,
} from '@faultline/chaos-core';
import type { RunLoop } from './RunLoop';

/** Carries out what core asked for after a state was stored. */
export async function performEffect(
  loop: RunLoop,
  effect: RunEffect,
): Promise<void> {
  switch (effect.do) {
    case 'prepare':
      return prepare(loop);
    case 'sampleBefore':
      return sampleBefore(loop);
    case 'offer':
      return offer(loop, effect.attemptId);
    case 'sendGo':
      return sendGo(loop, effect.attemptId);
    case 'sendStop':
      return sendStop(loop, effect.attemptId, effect.cause);
    case 'sampleDuring':
      return loop.sampler.start(probesDuring(resolved(loop)), 'during');
    case 'sampleAfter':
      return loop.sampler.start(probesAfter(resolved(loop)), 'after');
    case 'decideVerdict':
      return conclude(loop);
    case 'alarm':
      return loop.ports.logger.warn(
        `Run ${loop.id} is unconfirmed: ${effect.reason}`,
      );
    case 'finish':
      return loop.log.flush();
    default: {
      const unknown: never = effect;
      throw new Error(`unknown effect ${JSON.stringify(unknown)}`);
    }
  }
}

/** The probes with the limits that were measured before the injection. */
function resolved({ run }: RunLoop): ProbeSpec[] {
  return resolveProbes(run.plan.probes, run.state.baselines);
}

async function prepare(loop: RunLoop): Promise<void> {
  const answer = await loop.ports.authority.evaluate(loop.run);
  await loop.send(
    {
      type: 'prepare',
      fence: loop.run.state.fence,
      refusal: answer.granted
        ? undefined
        : { kind: 'authority', reason: `${answer.reason}. ${answer.remedy}` },
    },
    'driver',
  );
}

async function sampleBefore(loop: RunLoop): Promise<void> {
  const probes = probesBefore(loop.run.plan.probes);
  if (probes.length > 0) {
    loop.sampler.start(probes, 'before');
    return;
  }
  const now = loop.ports.now();
  const answer = answerBefore(probes, [], now, now);
  if (answer) {
    await loop.send(
      { type: 'beforeProbes', fence: loop.run.state.fence, ...answer },
      'driver',
    );
  }
}

async function offer(loop: RunLoop, attemptId: string): Promise<void> {
  const { run, ports } = loop;
  const attempt = run.state.attempts.find(({ id }) => id === attemptId);
  const step = attempt && run.plan.steps[attempt.step];
  if (!attempt || !step) {
    throw new Error(`no such attempt ${attemptId}`);
  }
  const taken = ports.gateway.offer(attempt.agentId, {
    attemptId,
    runId: loop.id,
    fault: step.action.type,
    parameters: step.action.parameters,
    durationMs: step.action.durationMs ?? 0,
    targetId: attempt.targetId,
    entityRef: run.entityRef ?? '',
    fence: run.state.fence,
    onDisconnect: run.plan.onDisconnect,
    labels: run.state.labels,
    mechanism: step.mechanism,
    supervisionMs: 15_000,
  });
  if (!taken) {
    const reason = `agent ${attempt.agentId} is not connected`;
    await loop.send(
      { type: 'attempt', attemptId, event: { type: 'refused', reason } },
      'driver',
    );
  }
}

function sendGo(loop: RunLoop, attemptId: string): void {
  const { run, ports } = loop;
  const attempt = run.state.attempts.find(({ id }) => id === attemptId);
  if (attempt?.nonce === undefined) {
    throw new Error(`attempt ${attemptId} has no nonce`);
  }
  // Committed once, sent once: a go that is lost here is never sent again, the agent's answer or silence decides.
  ports.gateway.go(attempt.agentId, {
    attemptId,
    nonce: attempt.nonce,
    fence: attempt.goFence ?? run.state.fence,
  });
}

function sendStop(loop: RunLoop, attemptId: string, cause: string): void {
  const attempt = loop.run.state.attempts.find(({ id }) => id === attemptId);
  if (attempt) {
    loop.ports.gateway.stop(attempt.agentId, { attemptId, cause });
  }
}

async function conclude(loop: RunLoop): Promise<void> {
  const { run, ports } = loop;
  const { state, plan } = run;
  const endedAt = ports.now();
  const report = decideVerdict({
    expectation: plan.expectation,
    probes: resolved(loop),
    samples: [...loop.log.samples],
    injectedAt: state.injectedAt,
    revertedAt: state.revertedAt,
    endedAt,
    stops: state.stops,
    attempts: state.attempts,
    afterProbes: state.afterProbes,
    faultSummary: run.faultSummary,
  });
  // History shows the samples on which the verdict stands, so they are stored before it.
  await loop.log.flush();
  const extra = await ports.scores.conclude(run, report, endedAt);
  await loop.send(
    {
      type: 'conclude',
      fence: state.fence,
      verdict: report.verdict,
      reason: report.sentence,
    },
    'driver',
    extra,
  );
}

import { SUPERVISION_TTL_MS } from '@faultline/chaos-core';
import type { RunLoop } from './RunLoop';

/** How often a run's effects are kept alive, in milliseconds: five chances within one lease. */
const EVERY_MS = 3000;
/** The driver's own lease on a run, in milliseconds. */
export const LEASE_MS = 5000;

const SUPERVISED: ReadonlySet<string> = new Set([
  'granted',
  'injecting',
  'injected',
]);

/**
 * Keeps the effects of active runs alive, only as long as their driver can write to the database and sees their stop conditions: whatever
 * stops this code ends the fault.
 */
export class Supervision {
  private readonly last = new Map<string, number>();

  /** Called at every tick of a run. */
  renew(loop: RunLoop): void {
    const { state } = loop.run;
    const now = loop.ports.now();
    if (
      state.phase !== 'active' ||
      now - (this.last.get(loop.id) ?? 0) < EVERY_MS ||
      !seesStopConditions(loop, now)
    ) {
      return;
    }
    this.last.set(loop.id, now);
    loop
      .send(
        { type: 'renew', fence: state.fence, leaseUntil: now + LEASE_MS },
        'driver',
      )
      .then(renewed => renewed.ok && superviseAgents(loop))
      .catch(error =>
        loop.ports.logger.warn(
          `Run ${loop.id} is not supervised, its faults end by themselves: ${error}`,
        ),
      );
  }

  forget(runId: string): void {
    this.last.delete(runId);
  }
}

function superviseAgents(loop: RunLoop): void {
  const { attempts, fence } = loop.run.state;
  const agents = new Set(
    attempts
      .filter(({ phase }) => SUPERVISED.has(phase))
      .map(({ agentId }) => agentId),
  );
  for (const agentId of agents) {
    loop.ports.gateway.supervise(agentId, {
      runId: loop.id,
      fence,
      ttlMs: SUPERVISION_TTL_MS,
    });
  }
}

function seesStopConditions(loop: RunLoop, now: number): boolean {
  return loop.run.plan.probes
    .filter(({ role }) => role === 'stopCondition')
    .every(probe => {
      const last = loop.log.samples.findLast(
        sample => sample.probe === probe.name,
      );
      return last !== undefined && now - last.at <= probe.graceMs;
    });
}

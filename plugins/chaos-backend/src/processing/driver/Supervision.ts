import { SUPERVISION_TTL_MS } from '@faultline/chaos-core';
import type { RunLoop } from './RunLoop';

/** How often a run's effects are kept alive, in milliseconds: four chances within one lease, which counts from the agent's last heartbeat. */
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
  /** Agents that were not connected when it was their turn, by run. */
  private readonly missed = new Map<string, ReadonlySet<string>>();

  /** Called at every tick of a run. */
  renew(loop: RunLoop): void {
    const { state } = loop.run;
    const now = loop.ports.now();
    if (state.phase !== 'active' || !seesStopConditions(loop, now)) {
      return;
    }
    if (now - (this.last.get(loop.id) ?? 0) < EVERY_MS) {
      // An agent that is back may have little of its lease left: it does not wait for the next turn. Ours was renewed with this one.
      this.superviseAgents(loop, this.missed.get(loop.id) ?? new Set());
      return;
    }
    this.last.set(loop.id, now);
    loop
      .send(
        { type: 'renew', fence: state.fence, leaseUntil: now + LEASE_MS },
        'driver',
      )
      .then(renewed => {
        if (renewed.ok) {
          this.superviseAgents(loop, supervisedAgents(loop));
        }
      })
      .catch(error => {
        this.missed.delete(loop.id);
        loop.ports.logger.warn(
          `Run ${loop.id} is not supervised, its faults end by themselves: ${error}`,
        );
      });
  }

  forget(runId: string): void {
    this.last.delete(runId);
    this.missed.delete(runId);
  }

  private superviseAgents(loop: RunLoop, agents: ReadonlySet<string>): void {
    const { gateway, logger } = loop.ports;
    const { fence } = loop.run.state;
    const before = this.missed.get(loop.id) ?? new Set();
    const missing = [...agents].filter(
      agentId =>
        !gateway.supervise(agentId, {
          runId: loop.id,
          fence,
          ttlMs: SUPERVISION_TTL_MS,
        }),
    );
    for (const agentId of missing.filter(id => !before.has(id))) {
      logger.warn(
        `Run ${loop.id}: agent ${agentId} is not connected, so its faults are not kept alive; if it does not come back, it ends them by itself`,
      );
    }
    this.missed.set(loop.id, new Set(missing));
  }
}

function supervisedAgents(loop: RunLoop): ReadonlySet<string> {
  return new Set(
    loop.run.state.attempts
      .filter(({ phase }) => SUPERVISED.has(phase))
      .map(({ agentId }) => agentId),
  );
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

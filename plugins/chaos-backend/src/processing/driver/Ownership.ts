import { isActive } from '@faultline/chaos-core';
import type { DriverPorts } from './DriverPorts';
import type { RunLoop } from './RunLoop';
import { LEASE_MS } from './Supervision';

/** How long to wait after a try that failed, in milliseconds. */
const TRY_AGAIN_MS = 1000;

/**
 * Makes this replica the driver of runs: claims those that wait and takes over those whose driver is gone. A try that the database did not take is
 * made again at a later tick.
 */
export class Ownership {
  private readonly taken = new Set<string>();
  private readonly triedAt = new Map<string, number>();

  constructor(
    private readonly ports: Pick<DriverPorts, 'now' | 'owner' | 'logger'>,
  ) {}

  /** Whether this process drives the run: it has claimed or adopted it, and nobody has taken it since. */
  drives(loop: RunLoop): boolean {
    return this.taken.has(loop.id) && loop.run.state.owner === this.ports.owner;
  }

  /** @throws when the store could not take it; nothing has changed then */
  async take(loop: RunLoop): Promise<void> {
    const { phase } = loop.run.state;
    const { now, owner, logger } = this.ports;
    this.triedAt.set(loop.id, now());
    if (phase === 'queued') {
      const answer = await loop.claim(owner, now() + LEASE_MS);
      // Claiming may also have skipped it, for what was in its way.
      if (answer.ok && isActive(answer.state.phase)) {
        this.taken.add(loop.id);
      }
      return;
    }
    if (!isActive(phase)) {
      return;
    }
    const answer = await loop.send(
      { type: 'adopt', owner, leaseUntil: now() + LEASE_MS },
      'driver',
    );
    if (answer.ok) {
      this.taken.add(loop.id);
      logger.info(`Run ${loop.id} (${phase}) is taken over`);
    }
  }

  /** Called at every tick: takes what nobody drives. */
  retry(loop: RunLoop): void {
    const { phase, owner, leaseUntil } = loop.run.state;
    const now = this.ports.now();
    const free =
      phase === 'queued' ||
      (isActive(phase) &&
        (owner === this.ports.owner || now >= (leaseUntil ?? 0)));
    const waited = now - (this.triedAt.get(loop.id) ?? 0) >= TRY_AGAIN_MS;
    if (this.drives(loop) || !free || !waited) {
      return;
    }
    this.take(loop).catch(error =>
      this.ports.logger.warn(`Run ${loop.id} is not taken yet: ${error}`),
    );
  }

  forget(runId: string): void {
    this.taken.delete(runId);
    this.triedAt.delete(runId);
  }
}

import { haltCovers } from '@faultline/chaos-core';
import { LEASE_MS } from './Supervision';
import type { RunLoop } from './RunLoop';

/**
 * Commits the go of every attempt whose whole group is ready. The agents refuse a go that is late, so nothing waits between an answer and this.
 */
export async function grantReady(loop: RunLoop): Promise<void> {
  const { run, ports } = loop;
  const ready = run.state.attempts.filter(({ phase }) => phase === 'ready');
  const groups = new Set(ready.map(({ step }) => groupOf(loop, step)));
  for (const group of groups) {
    const members = run.state.attempts.filter(
      ({ step }) => groupOf(loop, step) === group,
    );
    if (!members.every(({ phase }) => phase === 'ready')) {
      continue;
    }
    const halts = await ports.halts.listActive();
    const halt = halts.find(({ scope }) =>
      haltCovers(scope, loop.run.state.labels),
    );
    for (const { id, step } of members) {
      const now = ports.now();
      const answer = await loop.send(
        {
          type: 'go',
          fence: loop.run.state.fence,
          attemptId: id,
          haltId: halt?.id,
          leaseUntil: now + LEASE_MS,
          deadlineAt: now + durationOf(loop, step),
        },
        'driver',
      );
      if (!answer.ok) {
        ports.logger.warn(`Run ${loop.id}: no go for ${id}: ${answer.reason}`);
      }
    }
  }
}

function groupOf(loop: RunLoop, step: number): number {
  return loop.run.plan.steps[step]?.group ?? 0;
}

function durationOf(loop: RunLoop, step: number): number {
  return loop.run.plan.steps[step]?.action.durationMs ?? 0;
}

import type { HaltView } from '@faultline/backstage-plugin-chaos-common';
import { haltCovers, isSettled } from '@faultline/chaos-core';
import type { AttemptState, Halt } from '@faultline/chaos-core';
import type { StoredRun } from '../../database';
import type { ServiceDependencies } from '../ServiceDependencies';
import { unknownSince } from '../views/unknownSince';

/** Lifted halts that are still shown. */
const RECENT = 10;

/** Says of halts whom they reached and what is left of the effects. */
export class HaltReader {
  readonly #deps: Pick<ServiceDependencies, 'stores' | 'gateway' | 'now'>;

  constructor(deps: Pick<ServiceDependencies, 'stores' | 'gateway' | 'now'>) {
    this.#deps = deps;
  }

  async list(): Promise<{ active: HaltView[]; recent: HaltView[] }> {
    const { halts, runs } = this.#deps.stores;
    const [active, recent, open] = await Promise.all([
      halts.listActive(),
      halts.listRecent(RECENT),
      runs.listActive(),
    ]);
    return {
      active: active.map(halt => this.view(halt, open)),
      recent: recent.map(halt => this.view(halt, [])),
    };
  }

  /** `open` are the runs that have not ended. */
  view(halt: Halt, open: StoredRun[]): HaltView {
    const { gateway, now } = this.#deps;
    const acknowledged = gateway.acknowledgedBy(halt.id);
    const attempts = open
      .filter(run => haltCovers(halt.scope, run.state.labels))
      .flatMap(run => run.state.attempts);
    const concerned = new Set(attempts.map(attempt => attempt.agentId));
    const counts = { absent: 0, reverting: 0, unknown: 0 };
    for (const attempt of attempts) {
      counts[conditionOf(attempt, now())] += 1;
    }
    return {
      ...halt,
      agents: {
        reached: acknowledged,
        notReached: [...concerned].filter(id => !acknowledged.includes(id)),
      },
      attempts: counts,
    };
  }
}

function conditionOf(
  attempt: AttemptState,
  now: number,
): keyof HaltView['attempts'] {
  if (isSettled(attempt.phase)) {
    return 'absent';
  }
  return unknownSince(attempt, now) === undefined ? 'reverting' : 'unknown';
}

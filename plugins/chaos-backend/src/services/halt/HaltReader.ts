import {
  chaosAgentReadPermission,
  chaosRunReadPermission,
} from '@faultline/backstage-plugin-chaos-common';
import type { HaltView } from '@faultline/backstage-plugin-chaos-common';
import { haltCovers, isSettled, isTerminal } from '@faultline/chaos-core';
import type { AttemptState, Halt } from '@faultline/chaos-core';
import type { StoredRun, Visibility } from '../../database';
import { within } from '../../time/within';
import { withoutUnbound } from '../access/withoutUnbound';
import { ANSWER_MS } from '../answerMs';
import { RequestRefused } from '../errors/RequestRefused';
import type { ServiceDependencies } from '../ServiceDependencies';
import type { CallContext } from '../types';
import { unknownSince } from '../views/unknownSince';

/** Lifted halts that are still shown. */
const RECENT = 10;

type Dependencies = Pick<
  ServiceDependencies,
  'stores' | 'gateway' | 'now' | 'access' | 'engine'
>;

/** Says of halts whom they reached and what is left of the effects. */
export class HaltReader {
  readonly #deps: Dependencies;

  constructor(deps: Dependencies) {
    this.#deps = deps;
  }

  /** Halts explain why nothing starts, so everybody sees them; counts and agents only as far as the caller may. */
  async list(
    context: CallContext,
  ): Promise<{ active: HaltView[]; recent: HaltView[] }> {
    const { stores, access } = this.#deps;
    const [active, recent, mayReadAgents] = await Promise.all([
      stores.halts.listActive(),
      stores.halts.listRecent(RECENT),
      access.permits(context, chaosAgentReadPermission),
    ]);
    const runs = await this.#visibleRuns(context, [...active, ...recent]);
    const view = (halt: Halt) => {
      const whole = this.#view(halt, concerned(halt, runs));
      return mayReadAgents.allowed
        ? whole
        : { ...whole, agents: { reached: [], notReached: [] } };
    };
    return { active: active.map(view), recent: recent.map(view) };
  }

  /** For whoever gave the halt, and so owns what it covers. */
  async stopped(halt: Halt): Promise<HaltView> {
    const { stores, engine } = this.#deps;
    const runs = await within(
      ANSWER_MS,
      'the database',
      stores.runs.listHalted([halt.id]),
    ).catch(() => []);
    return this.#view(halt, concerned(halt, [...runs, ...engine.openRuns()]));
  }

  async #visibleRuns(
    context: CallContext,
    halts: Halt[],
  ): Promise<StoredRun[]> {
    const { stores, access } = this.#deps;
    if (!halts.length) {
      return [];
    }
    let permitted: Visibility | undefined;
    try {
      permitted = await access.visibility(context, chaosRunReadPermission);
    } catch (error) {
      if (error instanceof RequestRefused) {
        return [];
      }
      throw error;
    }
    const visibleTo = withoutUnbound(permitted, access, context);
    const [halted, open] = await Promise.all([
      stores.runs.listHalted(
        halts.map(({ id }) => id),
        visibleTo,
      ),
      stores.runs.listActive(visibleTo),
    ]);
    return [...halted, ...open];
  }

  #view(halt: Halt, runs: StoredRun[]): HaltView {
    const { gateway, now } = this.#deps;
    const acknowledged = gateway.acknowledgedBy(halt.id);
    const attempts = runs.flatMap(run => run.state.attempts);
    const unsettled = attempts.filter(({ phase }) => !isSettled(phase));
    const asked = new Set(unsettled.map(attempt => attempt.agentId));
    const counts = { absent: 0, reverting: 0, unknown: 0 };
    for (const attempt of attempts) {
      counts[conditionOf(attempt, now())] += 1;
    }
    return {
      ...halt,
      agents: {
        reached: acknowledged,
        notReached: [...asked].filter(id => !acknowledged.includes(id)),
      },
      attempts: counts,
    };
  }
}

/** What the halt stopped, also after its end, and what it covers while it holds; each run once. */
function concerned(halt: Halt, runs: StoredRun[]): StoredRun[] {
  const found = runs.filter(
    ({ state }) =>
      state.stops.some(({ kind, by }) => kind === 'halt' && by === halt.id) ||
      (!halt.lifted &&
        !isTerminal(state.phase) &&
        haltCovers(halt.scope, state.labels)),
  );
  return [...new Map(found.map(run => [run.state.id, run])).values()];
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

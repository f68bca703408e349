import { NotFoundError, toError } from '@backstage/errors';
import type {
  CreateHaltRequest,
  HaltChoice,
  HaltView,
} from '@faultline/backstage-plugin-chaos-common';
import { haltCovers } from '@faultline/chaos-core';
import type { Halt } from '@faultline/chaos-core';
import type { StoredRun } from '../../database';
import { within } from '../../time/within';
import { ANSWER_MS } from '../answerMs';
import { RequestRefused } from '../errors/RequestRefused';
import type { ServiceDependencies } from '../ServiceDependencies';
import { subjectOf } from '../subjectOf';
import type { CallContext, HaltService, HaltSubject } from '../types';
import type { HaltChoiceReader } from './HaltChoiceReader';
import type { HaltReader } from './HaltReader';

/** Stop orders: to the agents first, to the database second. */
export class DefaultHaltService implements HaltService {
  readonly #deps: ServiceDependencies;
  readonly #reader: HaltReader;
  readonly #choices: HaltChoiceReader;

  constructor(
    deps: ServiceDependencies,
    reader: HaltReader,
    choices: HaltChoiceReader,
  ) {
    this.#deps = deps;
    this.#reader = reader;
    this.#choices = choices;
  }

  async create(
    context: CallContext,
    request: CreateHaltRequest,
  ): Promise<HaltView> {
    const { engine, gateway, stores, newId, now } = this.#deps;
    const by = subjectOf(context.principal);
    const halt: Halt = {
      id: newId(),
      scope: request.scope,
      reason: request.reason ?? 'no reason given',
      by,
      at: now(),
    };
    const sent = gateway.halt(halt);
    const held = engine.openRuns();
    const stopping = this.#stopRuns(halt, held);
    try {
      await within(ANSWER_MS, 'the database', stores.halts.insert(halt));
    } catch (error) {
      await stopping;
      throw new RequestRefused(
        503,
        `The halt went out to ${
          sent.reached.join(', ') || 'no agent'
        } and holds, but could not be stored yet: ${
          toError(error).message
        }. It is stored as soon as the database answers; you need not halt again`,
      );
    }
    this.#deps.hint({ type: 'halts' });
    await Promise.all([stopping, this.#stopOthers(halt, held)]);
    return { ...(await this.#reader.stopped(halt)), agents: sent };
  }

  async lift(context: CallContext, id: string, reason: string): Promise<Halt> {
    const { gateway, stores, now } = this.#deps;
    const before = await stores.halts.get(id);
    if (!before) {
      throw new NotFoundError(`There is no halt ${id}`);
    }
    const by = subjectOf(context.principal);
    const lifted = await stores.halts.lift(id, by, now(), reason);
    // Only after the row says so: agents believe a committed lift alone (I6).
    // Also when it said so before: an agent may have missed that lift.
    gateway.liftHalt(id);
    if (!lifted) {
      throw new RequestRefused(
        409,
        `This halt was lifted already, by ${before.lifted?.by ?? 'somebody'}`,
      );
    }
    this.#deps.hint({ type: 'halts' });
    return lifted;
  }

  list(
    context: CallContext,
  ): Promise<{ active: HaltView[]; recent: HaltView[] }> {
    return this.#reader.list(context);
  }

  // Of runs that are not in memory here only the database knows. The halt is
  // stored by now: whether they can be read changes nothing about that.
  async #stopOthers(halt: Halt, held: StoredRun[]): Promise<void> {
    const { stores, logger } = this.#deps;
    try {
      const stored = await within(
        ANSWER_MS,
        'the database',
        stores.runs.listActive(),
      );
      const known = new Set(held.map(({ state }) => state.id));
      await this.#stopRuns(
        halt,
        stored.filter(({ state }) => !known.has(state.id)),
      );
    } catch (error) {
      logger.error(
        `Runs that are not driven here were not looked at for halt ${halt.id}; the agents know it`,
        toError(error),
      );
    }
  }

  scopes(context: CallContext, about: HaltSubject): Promise<HaltChoice[]> {
    return this.#choices.read(context, about);
  }

  // The agents revert by themselves; the runs must end too.
  async #stopRuns(halt: Halt, open: StoredRun[]): Promise<void> {
    const { engine, logger } = this.#deps;
    const covered = open.filter(run =>
      haltCovers(halt.scope, run.state.labels),
    );
    await Promise.all(
      covered.map(run =>
        engine
          .stop(run.state.id, {
            kind: 'halt',
            by: halt.id,
            reason: halt.reason,
          })
          .catch(error => {
            logger.error(
              `Run ${run.state.id} was not stopped by halt ${halt.id}; its agents were told`,
              toError(error),
            );
          }),
      ),
    );
  }
}

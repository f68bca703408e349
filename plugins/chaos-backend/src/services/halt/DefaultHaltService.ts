import { NotFoundError, toError } from '@backstage/errors';
import type {
  CreateHaltRequest,
  HaltChoice,
  HaltView,
} from '@faultline/backstage-plugin-chaos-common';
import { haltCovers } from '@faultline/chaos-core';
import type { Halt } from '@faultline/chaos-core';
import type { StoredRun } from '../../database';
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
    const { gateway, stores, newId, now } = this.#deps;
    const by = subjectOf(context.principal);
    const halt: Halt = {
      id: newId(),
      scope: request.scope,
      reason: request.reason ?? `Halted by ${by}`,
      by,
      at: now(),
    };
    const sent = gateway.halt(halt);
    let open: StoredRun[];
    try {
      await stores.halts.insert(halt);
      open = await stores.runs.listActive();
    } catch (error) {
      throw new RequestRefused(
        503,
        `The halt went out to ${
          sent.reached.join(', ') || 'no agent'
        } and is kept there, but could not be stored: ${
          toError(error).message
        }. Halt again when the database answers, so that new starts are blocked too`,
      );
    }
    await this.#stopRuns(halt, open);
    const view = this.#reader.view(halt, open);
    return { ...view, agents: sent };
  }

  async lift(context: CallContext, id: string, reason: string): Promise<Halt> {
    const { gateway, stores, now } = this.#deps;
    const before = await stores.halts.get(id);
    if (!before) {
      throw new NotFoundError(`There is no halt ${id}`);
    }
    const by = subjectOf(context.principal);
    const lifted = await stores.halts.lift(id, by, now(), reason);
    if (!lifted) {
      throw new RequestRefused(
        409,
        `This halt was lifted already, by ${before.lifted?.by ?? 'somebody'}`,
      );
    }
    // Only after the row says so: agents believe a committed lift alone (I6).
    gateway.liftHalt(id);
    return lifted;
  }

  list(): Promise<{ active: HaltView[]; recent: HaltView[] }> {
    return this.#reader.list();
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

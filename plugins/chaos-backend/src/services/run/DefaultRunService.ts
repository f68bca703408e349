import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  Page,
  RunEventsPage,
  RunQuery,
  RunSummary,
  RunView,
} from '@faultline/backstage-plugin-chaos-common';
import { isTerminal } from '@faultline/chaos-core';
import type { StoredRun, Visibility } from '../../database';
import { within } from '../../time/within';
import { ANSWER_MS } from '../answerMs';
import { RequestRefused } from '../errors/RequestRefused';
import type { ServiceDependencies } from '../ServiceDependencies';
import { subjectOf } from '../subjectOf';
import type { CallContext, RunService } from '../types';
import { RunLauncher } from './RunLauncher';
import { RunReader } from './RunReader';
import { stopSentence } from './stopSentence';

/** Runs: started from a plan, watched, stopped. */
export class DefaultRunService implements RunService {
  readonly #deps: ServiceDependencies;
  readonly #launcher: RunLauncher;
  readonly #reader: RunReader;

  constructor(deps: ServiceDependencies, reader: RunReader) {
    this.#deps = deps;
    this.#launcher = new RunLauncher(deps);
    this.#reader = reader;
  }

  async start(
    context: CallContext,
    request: { experimentId: string; targetsHash: string; confirm?: string },
  ): Promise<RunSummary> {
    const run = await this.#launcher.launch(context, request);
    return this.#reader.summary(run);
  }

  async get(context: CallContext, id: string): Promise<RunView> {
    return this.#reader.view(context, await this.#run(id));
  }

  async list(
    _context: CallContext,
    query: RunQuery & { visibleTo?: Visibility },
  ): Promise<Page<RunSummary>> {
    const page = await this.#deps.stores.runs.list({
      ...query,
      limit: query.limit ?? 20,
    });
    return {
      items: await this.#reader.summaries(page.items),
      nextCursor: page.nextCursor,
    };
  }

  async events(
    _context: CallContext,
    id: string,
    query: { cursor?: string; limit?: number },
  ): Promise<RunEventsPage> {
    const { runs } = this.#deps.stores;
    await this.#run(id);
    const page = await runs.listEvents(id, {
      ...query,
      limit: query.limit ?? 20,
    });
    const { verified } = await runs.verifyEvents(id);
    return { ...page, verified };
  }

  async abort(
    context: CallContext,
    id: string,
    reason?: string,
  ): Promise<RunSummary> {
    const { engine } = this.#deps;
    const phase = (await this.#openRun(id))?.state.phase;
    const by = subjectOf(context.principal);
    const outcome = await engine
      .stop(id, { kind: 'user', by, reason: reason ?? `Stopped by ${by}` })
      .catch(error => {
        // It may have ended between the look and the stop.
        throw error instanceof ConflictError
          ? new RequestRefused(409, `${error.message}; nothing is left to stop`)
          : error;
      });
    if (phase === 'unconfirmed') {
      await engine.revertAgain(id);
    }
    if (outcome.unstored !== undefined) {
      throw new RequestRefused(
        503,
        `${stopSentence(outcome)}. It could not be stored yet: ${
          outcome.unstored
        }. It is stored as soon as the database answers; you need not stop again`,
      );
    }
    return this.#reader.summary(await this.#run(id));
  }

  /** The run as it is in memory, or else as it is stored; undefined when neither can be looked at. */
  async #openRun(id: string): Promise<StoredRun | undefined> {
    const { engine, stores } = this.#deps;
    const held = engine.openRuns().find(({ state }) => state.id === id);
    if (held) {
      return held;
    }
    // A database that does not answer must not keep anybody from stopping.
    const run = await within(
      ANSWER_MS,
      'the database',
      stores.runs.get(id),
    ).catch(() => undefined);
    const phase = run?.state.phase;
    if (phase && isTerminal(phase)) {
      throw new RequestRefused(
        409,
        `The run has already ended (${phase}); nothing is left to stop`,
      );
    }
    return run;
  }

  async attest(
    context: CallContext,
    id: string,
    request: {
      attemptId: string;
      statement: 'absent' | 'removed';
      reason: string;
    },
  ): Promise<RunSummary> {
    const run = await this.#run(id);
    if (run.state.phase !== 'unconfirmed') {
      throw new RequestRefused(
        409,
        `Only an unconfirmed run takes a word instead of a proof; this one is ${run.state.phase}`,
      );
    }
    const { attemptId, statement, reason } = request;
    if (!run.state.attempts.some(attempt => attempt.id === attemptId)) {
      throw new RequestRefused(400, `Run ${id} has no attempt ${attemptId}`, {
        problems: [
          {
            path: 'attemptId',
            value: attemptId,
            message: 'is no attempt of this run',
            remedy: 'Take the id from the attempts of GET /runs/:id',
          },
        ],
      });
    }
    const by = subjectOf(context.principal);
    await this.#deps.engine.attest(id, attemptId, by, statement, reason);
    return this.#reader.summary(await this.#run(id));
  }

  async #run(id: string): Promise<StoredRun> {
    const run = await this.#deps.stores.runs.get(id);
    if (!run) {
      throw new NotFoundError(`There is no run ${id}`);
    }
    return run;
  }
}

import { NotFoundError, toError } from '@backstage/errors';
import {
  chaosRunAttestPermission,
  chaosRunCreatePermission,
  chaosRunReadPermission,
} from '@faultline/backstage-plugin-chaos-common';
import type {
  Page,
  RunEventsPage,
  RunQuery,
  RunSummary,
  RunView,
} from '@faultline/backstage-plugin-chaos-common';
import type { StoredRun } from '../../database';
import { refuseUnless } from '../access/AccessControl';
import { allowedBy } from '../access/allowedBy';
import type { StopAccess } from '../access/StopAccess';
import { withoutUnbound } from '../access/withoutUnbound';
import { within } from '../../time/within';
import { ANSWER_MS } from '../answerMs';
import { RequestRefused } from '../errors/RequestRefused';
import type { AuthorizedExperimentService } from '../experiment/AuthorizedExperimentService';
import type { ServiceDependencies } from '../ServiceDependencies';
import { subjectOf } from '../subjectOf';
import type { CallContext, RunService } from '../types';

/** Owners launch and stop; whoever the portal lets read, reads. */
export class AuthorizedRunService implements RunService {
  readonly #inner: RunService;
  readonly #deps: Pick<
    ServiceDependencies,
    'access' | 'authority' | 'catalog' | 'engine' | 'stores'
  >;
  readonly #experiments: AuthorizedExperimentService;
  readonly #stops: StopAccess;

  constructor(
    inner: RunService,
    deps: Pick<
      ServiceDependencies,
      'access' | 'authority' | 'catalog' | 'engine' | 'stores'
    >,
    experiments: AuthorizedExperimentService,
    stops: StopAccess,
  ) {
    this.#inner = inner;
    this.#deps = deps;
    this.#experiments = experiments;
    this.#stops = stops;
  }

  async start(
    context: CallContext,
    request: { experimentId: string; targetsHash: string; confirm?: string },
  ): Promise<RunSummary> {
    const { access, authority, catalog } = this.#deps;
    access.requireActor(context);
    await access.requirePermission(context, chaosRunCreatePermission);
    const { experiment } = await this.#experiments.requireRead(
      context,
      request.experimentId,
    );
    if (experiment.entityRef) {
      const { entityRef } = experiment;
      const { principal, credentials } = context;
      const facts = await catalog.get(entityRef, credentials);
      context.about?.({ owners: facts?.owners.join(',') });
      refuseUnless(
        allowedBy(await authority.evaluate({ principal, entityRef })),
      );
    }
    // Without an entity of its own the plan decides by what the targets name.
    return this.#inner.start(context, request);
  }

  async get(context: CallContext, id: string): Promise<RunView> {
    await this.#requireRead(context, id);
    return this.#inner.get(context, id);
  }

  async list(context: CallContext, query: RunQuery): Promise<Page<RunSummary>> {
    const { access } = this.#deps;
    const permitted = await access.visibility(context, chaosRunReadPermission);
    return this.#inner.list(context, {
      ...query,
      visibleTo: withoutUnbound(permitted, access, context),
    });
  }

  async events(
    context: CallContext,
    id: string,
    query: { cursor?: string; limit?: number },
  ): Promise<RunEventsPage> {
    await this.#requireRead(context, id);
    return this.#inner.events(context, id, query);
  }

  async abort(
    context: CallContext,
    id: string,
    reason?: string,
  ): Promise<RunSummary> {
    await this.#requireStop(context, id);
    return this.#inner.abort(context, id, reason);
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
    await this.#requireAttest(context, id);
    return this.#inner.attest(context, id, request);
  }

  async #requireRead(context: CallContext, id: string): Promise<StoredRun> {
    const { access, stores } = this.#deps;
    const run = await stores.runs.get(id);
    if (run && this.#concerns(context, run)) {
      aboutRun(context, run);
      const answer = await access.permitsRun(
        context,
        chaosRunReadPermission,
        run,
      );
      if (answer.allowed) {
        return run;
      }
    }
    throw new NotFoundError(`There is no run ${id}`);
  }

  // What is about no entity is for its author and for administrators.
  #concerns(context: CallContext, run: StoredRun): boolean {
    return (
      run.entityRef !== undefined ||
      run.requestedBy === subjectOf(context.principal) ||
      this.#deps.access.isAdministrator(context)
    );
  }

  async #requireAttest(context: CallContext, id: string): Promise<void> {
    const { access, catalog } = this.#deps;
    access.requireActor(context);
    const run = await this.#requireRead(context, id);
    refuseUnless(
      await access.permitsRun(context, chaosRunAttestPermission, run),
    );
    if (access.owns(context, run.owners).allowed) {
      return;
    }
    const facts = run.entityRef
      ? await catalog.get(run.entityRef, context.credentials)
      : undefined;
    access.requireOwnership(context, facts?.owners ?? run.owners);
  }

  // Owners at launch may always stop what runs in their name. Who became an
  // owner since then is asked for live, and only that needs the catalog.
  async #requireStop(context: CallContext, id: string): Promise<void> {
    const { access } = this.#deps;
    access.requireActor(context);
    const run = await this.#runToStop(id);
    if (run) {
      aboutRun(context, run);
    }
    const permitted =
      run && this.#concerns(context, run)
        ? await this.#stops.permitsStop(context, run)
        : undefined;
    if (!run || !permitted?.read.allowed) {
      throw new NotFoundError(`There is no run ${id}`);
    }
    refuseUnless(permitted.abort);
    if (access.owns(context, run.owners).allowed) {
      return;
    }
    const owners = run.entityRef
      ? await this.#stops
          .ownersOf(context, run.entityRef)
          .catch(() => undefined)
      : undefined;
    access.requireOwnership(context, owners ?? run.owners);
  }

  async #runToStop(id: string): Promise<StoredRun | undefined> {
    const { engine, stores } = this.#deps;
    const held = engine.openRuns().find(({ state }) => state.id === id);
    try {
      return (
        held ?? (await within(ANSWER_MS, 'the database', stores.runs.get(id)))
      );
    } catch (error) {
      throw new RequestRefused(
        503,
        `Nothing was sent: run ${id} is not driven here, and it cannot be read (${
          toError(error).message
        }). Halt its entity or its environment, which needs no database`,
      );
    }
  }
}

function aboutRun(context: CallContext, run: StoredRun): void {
  context.about?.({
    entityRef: run.entityRef,
    owners: run.owners.join(','),
    experimentId: run.experimentId,
    planHash: run.plan.targetsHash,
  });
}

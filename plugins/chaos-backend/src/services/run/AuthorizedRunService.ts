import { NotFoundError } from '@backstage/errors';
import {
  chaosRunAbortPermission,
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
import { withoutUnbound } from '../access/withoutUnbound';
import type { AuthorizedExperimentService } from '../experiment/AuthorizedExperimentService';
import type { ServiceDependencies } from '../ServiceDependencies';
import { subjectOf } from '../subjectOf';
import type { CallContext, RunService } from '../types';
import { SeenRuns } from './SeenRuns';

/** Owners launch and stop; whoever the portal lets read, reads. */
export class AuthorizedRunService implements RunService {
  readonly #inner: RunService;
  readonly #deps: Pick<
    ServiceDependencies,
    'access' | 'authority' | 'catalog' | 'stores'
  >;
  readonly #experiments: AuthorizedExperimentService;
  readonly #seen = new SeenRuns();

  constructor(
    inner: RunService,
    deps: Pick<
      ServiceDependencies,
      'access' | 'authority' | 'catalog' | 'stores'
    >,
    experiments: AuthorizedExperimentService,
  ) {
    this.#inner = inner;
    this.#deps = deps;
    this.#experiments = experiments;
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
    await this.#requireControl(context, id, chaosRunAbortPermission);
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
    await this.#requireControl(context, id, chaosRunAttestPermission);
    return this.#inner.attest(context, id, request);
  }

  /** `remembered` stands in when the database does not answer. */
  async #requireRead(
    context: CallContext,
    id: string,
    remembered?: StoredRun,
  ): Promise<StoredRun> {
    const { access, stores } = this.#deps;
    const run = await stores.runs.get(id).catch(error => {
      if (remembered) {
        return remembered;
      }
      throw error;
    });
    if (run) {
      context.about?.({
        entityRef: run.entityRef,
        owners: run.owners.join(','),
        experimentId: run.experimentId,
        planHash: run.plan.targetsHash,
      });
      this.#seen.remember(run);
      const bound =
        run.entityRef !== undefined ||
        run.requestedBy === subjectOf(context.principal) ||
        access.isAdministrator(context);
      const answer = await access.permitsRun(
        context,
        chaosRunReadPermission,
        run,
      );
      if (bound && answer.allowed) {
        return run;
      }
    }
    throw new NotFoundError(`There is no run ${id}`);
  }

  // Owners at launch may always stop what runs in their name: a stop must not
  // wait for the catalog. Who became an owner since then is asked for live.
  async #requireControl(
    context: CallContext,
    id: string,
    permission:
      | typeof chaosRunAbortPermission
      | typeof chaosRunAttestPermission,
  ): Promise<void> {
    const { access, catalog } = this.#deps;
    access.requireActor(context);
    const run = await this.#requireRead(context, id, this.#seen.get(id));
    refuseUnless(await access.permitsRun(context, permission, run));
    if (access.owns(context, run.owners).allowed) {
      return;
    }
    const facts = run.entityRef
      ? await catalog.get(run.entityRef, context.credentials)
      : undefined;
    access.requireOwnership(context, facts?.owners ?? run.owners);
  }
}

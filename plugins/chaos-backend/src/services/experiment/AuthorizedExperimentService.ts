import { NotFoundError } from '@backstage/errors';
import {
  chaosExperimentCreatePermission,
  chaosExperimentDeletePermission,
  chaosExperimentReadPermission,
  chaosExperimentUpdatePermission,
} from '@faultline/backstage-plugin-chaos-common';
import type {
  ExperimentView,
  Page,
} from '@faultline/backstage-plugin-chaos-common';
import type { ExperimentResource } from '../../permissions';
import { refuseUnless } from '../access/AccessControl';
import { withoutUnbound } from '../access/withoutUnbound';
import type { ServiceDependencies } from '../ServiceDependencies';
import { subjectOf } from '../subjectOf';
import type { CallContext, ExperimentService } from '../types';

type Dependencies = Pick<ServiceDependencies, 'access' | 'stores' | 'catalog'>;

/**
 * Anybody may save an experiment: it arms nothing, and its launch is decided
 * then. Changing and deleting are for its author and for the entity's owners.
 */
export class AuthorizedExperimentService implements ExperimentService {
  readonly #inner: ExperimentService;
  readonly #deps: Dependencies;

  constructor(inner: ExperimentService, deps: Dependencies) {
    this.#inner = inner;
    this.#deps = deps;
  }

  async create(
    context: CallContext,
    document: string | Record<string, unknown>,
    source: 'rest' | 'portal',
  ): Promise<ExperimentView> {
    await this.#mayCreate(context);
    return this.#inner.create(context, document, source);
  }

  async instantiate(
    context: CallContext,
    template: string,
    request: { entityRef: string; parameters: Record<string, string> },
  ): Promise<ExperimentView> {
    await this.#mayCreate(context);
    return this.#inner.instantiate(context, template, request);
  }

  async get(context: CallContext, id: string): Promise<ExperimentView> {
    await this.requireRead(context, id);
    return this.#inner.get(context, id);
  }

  async update(
    context: CallContext,
    id: string,
    revision: number,
    document: string | Record<string, unknown>,
  ): Promise<ExperimentView> {
    await this.#mayChange(context, id, chaosExperimentUpdatePermission);
    return this.#inner.update(context, id, revision, document);
  }

  async remove(context: CallContext, id: string): Promise<void> {
    await this.#mayChange(context, id, chaosExperimentDeletePermission);
    return this.#inner.remove(context, id);
  }

  async list(
    context: CallContext,
    query: { entityRef?: string; cursor?: string; limit?: number },
  ): Promise<Page<ExperimentView>> {
    const { access } = this.#deps;
    const permitted = await access.visibility(
      context,
      chaosExperimentReadPermission,
    );
    return this.#inner.list(context, {
      ...query,
      visibleTo: withoutUnbound(permitted, access, context),
    });
  }

  /**
   * Whoever may not see an experiment is told that there is none, so that ids
   * cannot be tried out.
   *
   * @throws NotFoundError
   */
  async requireRead(
    context: CallContext,
    id: string,
  ): Promise<ExperimentResource> {
    const { access, stores } = this.#deps;
    const experiment = await stores.experiments.get(id);
    if (experiment) {
      const { entityRef, createdBy } = experiment;
      context.about?.({ entityRef });
      const [cached] = entityRef
        ? await stores.entityFacts.get([entityRef])
        : [];
      const resource = { experiment, owners: cached?.facts.owners ?? [] };
      const bound =
        entityRef !== undefined ||
        createdBy === subjectOf(context.principal) ||
        access.isAdministrator(context);
      const answer = await access.permitsExperiment(
        context,
        chaosExperimentReadPermission,
        resource,
      );
      if (bound && answer.allowed) {
        return resource;
      }
    }
    throw new NotFoundError(`There is no experiment ${id}`);
  }

  async #mayCreate(context: CallContext): Promise<void> {
    const { access } = this.#deps;
    access.requireActor(context);
    await access.requirePermission(context, chaosExperimentCreatePermission);
  }

  async #mayChange(
    context: CallContext,
    id: string,
    permission:
      | typeof chaosExperimentUpdatePermission
      | typeof chaosExperimentDeletePermission,
  ): Promise<void> {
    const { access, catalog } = this.#deps;
    access.requireActor(context);
    const resource = await this.requireRead(context, id);
    refuseUnless(await access.permitsExperiment(context, permission, resource));
    const { experiment } = resource;
    if (experiment.createdBy === subjectOf(context.principal)) {
      return;
    }
    const facts = experiment.entityRef
      ? await catalog.get(experiment.entityRef, context.credentials)
      : undefined;
    context.about?.({ owners: facts?.owners.join(',') });
    access.requireOwnership(context, facts?.owners ?? []);
  }
}

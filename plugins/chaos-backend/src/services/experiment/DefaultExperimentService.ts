import { NotFoundError } from '@backstage/errors';
import type {
  ExperimentView,
  Page,
} from '@faultline/backstage-plugin-chaos-common';
import { canonicalJson, getTemplate } from '@faultline/chaos-core';
import type { StoredExperiment, Visibility } from '../../database';
import { entityOrNotFound } from '../entityOrNotFound';
import { RequestRefused } from '../errors/RequestRefused';
import { subjectOf } from '../subjectOf';
import type { ServiceDependencies } from '../ServiceDependencies';
import type { CallContext, ExperimentService } from '../types';
import { experimentView } from '../views/experimentView';
import { parseDocument } from './parseDocument';
import { titleOf } from './titleOf';

/** Saved experiments. Saving arms nothing. */
export class DefaultExperimentService implements ExperimentService {
  readonly #deps: ServiceDependencies;

  constructor(deps: ServiceDependencies) {
    this.#deps = deps;
  }

  async create(
    context: CallContext,
    document: string | Record<string, unknown>,
    source: 'rest' | 'portal',
  ): Promise<ExperimentView> {
    const { stores, now, newId } = this.#deps;
    const parsed = parseDocument(document);
    context.about?.({ entityRef: parsed.experiment.entityRef });
    const at = now();
    const stored: StoredExperiment = {
      id: newId(),
      revision: 1,
      source,
      entityRef: parsed.experiment.entityRef,
      template: parsed.experiment.template,
      title: titleOf(parsed.experiment),
      ...parsed,
      createdBy: subjectOf(context.principal),
      createdAt: at,
      updatedAt: at,
    };
    await stores.experiments.insert(stored);
    return this.#view(context, stored);
  }

  async instantiate(
    context: CallContext,
    templateName: string,
    request: { entityRef: string; parameters: Record<string, string> },
  ): Promise<ExperimentView> {
    const template = getTemplate(templateName);
    if (!template) {
      throw new NotFoundError(
        `There is no template "${templateName}"; GET /templates lists them`,
      );
    }
    const facts = await entityOrNotFound(
      this.#deps.catalog,
      request.entityRef,
      context.credentials,
    );
    const reason = template.notApplicable(facts);
    if (reason) {
      throw new RequestRefused(422, `${template.title}: ${reason}`, {
        problems: [
          {
            path: 'entityRef',
            value: request.entityRef,
            message: reason,
            remedy: 'Choose a template that applies to this entity',
          },
        ],
      });
    }
    const made = template.instantiate(facts, request.parameters);
    if (!made.ok) {
      throw RequestRefused.forProblems(400, made.problems);
    }
    const same = await this.#savedBefore(context, facts.entityRef, made.value);
    return same
      ? this.#view(context, same)
      : this.create(context, made.value, 'portal');
  }

  /** The caller's own experiment with this very document: asking again for what is there must not fill the list with equals. */
  async #savedBefore(
    context: CallContext,
    entityRef: string,
    document: Record<string, unknown>,
  ): Promise<StoredExperiment | undefined> {
    const author = subjectOf(context.principal);
    const wanted = canonicalJson(document);
    const { items } = await this.#deps.stores.experiments.list({
      entityRef,
      limit: 100,
    });
    return items.find(
      stored =>
        stored.createdBy === author &&
        canonicalJson(stored.document) === wanted,
    );
  }

  async get(context: CallContext, id: string): Promise<ExperimentView> {
    return this.#view(context, await this.stored(id));
  }

  async update(
    context: CallContext,
    id: string,
    revision: number,
    document: string | Record<string, unknown>,
  ): Promise<ExperimentView> {
    const before = await this.stored(id);
    const parsed = parseDocument(document);
    const after: StoredExperiment = {
      ...before,
      ...parsed,
      revision: revision + 1,
      entityRef: parsed.experiment.entityRef,
      template: parsed.experiment.template,
      title: titleOf(parsed.experiment),
      updatedAt: this.#deps.now(),
    };
    if (!(await this.#deps.stores.experiments.update(after, revision))) {
      throw new RequestRefused(
        409,
        `The experiment is at revision ${before.revision}, not ${revision}. Read it again and repeat your change`,
      );
    }
    return this.#view(context, after);
  }

  async remove(_context: CallContext, id: string): Promise<void> {
    if (!(await this.#deps.stores.experiments.remove(id))) {
      throw notFound(id);
    }
  }

  async list(
    context: CallContext,
    query: {
      entityRef?: string;
      cursor?: string;
      limit?: number;
      visibleTo?: Visibility;
    },
  ): Promise<Page<ExperimentView>> {
    const page = await this.#deps.stores.experiments.list({
      ...query,
      limit: query.limit ?? 20,
    });
    const items = await this.views(context, page.items);
    return { items, nextCursor: page.nextCursor };
  }

  /** @throws NotFoundError */
  async stored(id: string): Promise<StoredExperiment> {
    const stored = await this.#deps.stores.experiments.get(id);
    if (!stored) {
      throw notFound(id);
    }
    return stored;
  }

  /** With what the caller may do with each. */
  async views(
    context: CallContext,
    experiments: StoredExperiment[],
  ): Promise<ExperimentView[]> {
    const { access, catalog, now } = this.#deps;
    const owners = await catalog.shownOwners(
      experiments.flatMap(stored => stored.entityRef ?? []),
      context.credentials,
    );
    return experiments.map(stored => {
      const launch = access.owns(
        context,
        owners.get(stored.entityRef ?? '') ?? [],
      );
      const author = stored.createdBy === subjectOf(context.principal);
      const change = author ? { allowed: true } : launch;
      return experimentView(stored, { launch, change }, now());
    });
  }

  async #view(
    context: CallContext,
    stored: StoredExperiment,
  ): Promise<ExperimentView> {
    return (await this.views(context, [stored]))[0];
  }
}

function notFound(id: string): NotFoundError {
  return new NotFoundError(`There is no experiment ${id}`);
}

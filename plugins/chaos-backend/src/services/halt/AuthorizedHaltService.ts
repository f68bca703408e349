import {
  chaosHaltCreatePermission,
  chaosHaltLiftPermission,
} from '@faultline/backstage-plugin-chaos-common';
import type {
  CreateHaltRequest,
  HaltView,
} from '@faultline/backstage-plugin-chaos-common';
import { NotFoundError } from '@backstage/errors';
import type { Halt, HaltScope } from '@faultline/chaos-core';
import { refuseUnless } from '../access/AccessControl';
import { scopeSubject } from '../audit/scopeSubject';
import type { ServiceDependencies } from '../ServiceDependencies';
import type { CallContext, HaltService } from '../types';

/**
 * Owners halt, and lift, what they own; scopes that are wider than any owner
 * are for administrators.
 */
export class AuthorizedHaltService implements HaltService {
  readonly #inner: HaltService;
  readonly #deps: Pick<ServiceDependencies, 'access' | 'stores' | 'catalog'>;

  constructor(
    inner: HaltService,
    deps: Pick<ServiceDependencies, 'access' | 'stores' | 'catalog'>,
  ) {
    this.#inner = inner;
    this.#deps = deps;
  }

  async create(
    context: CallContext,
    request: CreateHaltRequest,
  ): Promise<HaltView> {
    const { access } = this.#deps;
    access.requireActor(context);
    await access.requirePermission(context, chaosHaltCreatePermission);
    await this.#requireScope(context, request.scope, 'Halting');
    return this.#inner.create(context, request);
  }

  async lift(context: CallContext, id: string, reason: string): Promise<Halt> {
    const { access, stores } = this.#deps;
    access.requireActor(context);
    await access.requirePermission(context, chaosHaltLiftPermission);
    const halt = await stores.halts.get(id);
    if (!halt) {
      throw new NotFoundError(`There is no halt ${id}`);
    }
    context.about?.(scopeSubject(halt.scope));
    await this.#requireScope(context, halt.scope, 'Lifting a halt of');
    return this.#inner.lift(context, id, reason);
  }

  list(
    context: CallContext,
  ): Promise<{ active: HaltView[]; recent: HaltView[] }> {
    return this.#inner.list(context);
  }

  async #requireScope(
    context: CallContext,
    scope: HaltScope,
    what: string,
  ): Promise<void> {
    const { access } = this.#deps;
    // Asked first, and of nobody: an administrator's halt needs neither the
    // database nor the catalog.
    if (access.isAdministrator(context)) {
      return;
    }
    switch (scope.kind) {
      case 'run':
      case 'entity':
        access.requireOwnership(context, await this.#owners(context, scope));
        return;
      case 'owner':
        access.requireOwnership(context, [scope.ownerRef]);
        return;
      case 'environment':
        refuseUnless(
          access.administers(context, `${what} a whole environment`),
        );
        return;
      default:
        refuseUnless(access.administers(context, `${what} everything`));
    }
  }

  async #owners(
    context: CallContext,
    scope: Extract<HaltScope, { kind: 'run' | 'entity' }>,
  ): Promise<string[]> {
    const { stores, catalog } = this.#deps;
    if (scope.kind === 'entity') {
      const facts = await catalog.get(scope.entityRef, context.credentials);
      context.about?.({ owners: facts?.owners.join(',') });
      return facts?.owners ?? [];
    }
    const run = await stores.runs.get(scope.runId);
    if (!run) {
      throw new NotFoundError(`There is no run ${scope.runId}`);
    }
    context.about?.({
      entityRef: run.entityRef,
      owners: run.owners.join(','),
      planHash: run.plan.targetsHash,
    });
    return run.owners;
  }
}

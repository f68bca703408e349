import { chaosHaltLiftPermission } from '@faultline/backstage-plugin-chaos-common';
import type {
  Allowed,
  HaltView,
} from '@faultline/backstage-plugin-chaos-common';
import type { HaltScope } from '@faultline/chaos-core';
import type { ServiceDependencies } from '../ServiceDependencies';
import type { CallContext } from '../types';

type Deps = Pick<ServiceDependencies, 'access' | 'stores' | 'catalog'>;

/**
 * Who may halt a scope, and lift its halt: owners what they own; scopes that
 * are wider than any owner are for administrators.
 */
export class HaltAuthority {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** Our own rule on a scope, as an answer. `what` is for the refusal. */
  async over(
    context: CallContext,
    scope: HaltScope,
    what: 'Halting' | 'Lifting a halt of',
  ): Promise<Allowed> {
    const { access } = this.#deps;
    // Asked first, and of nobody: an administrator's halt needs neither the
    // database nor the catalog.
    if (access.isAdministrator(context)) {
      return { allowed: true };
    }
    switch (scope.kind) {
      case 'run':
      case 'entity':
        return access.owns(context, await this.#owners(context, scope));
      case 'owner':
        return access.owns(context, [scope.ownerRef]);
      case 'environment':
        return access.administers(context, `${what} a whole environment`);
      default:
        return access.administers(context, `${what} everything`);
    }
  }

  /** Halts with what the caller may do with each. */
  async withLift(context: CallContext, halts: HaltView[]): Promise<HaltView[]> {
    if (!halts.length) {
      return [];
    }
    const { access } = this.#deps;
    const answer = await access.permits(context, chaosHaltLiftPermission);
    return Promise.all(
      halts.map(async halt => ({
        ...halt,
        allowed: {
          lift: answer.allowed
            ? await this.over(context, halt.scope, 'Lifting a halt of')
            : answer,
        },
      })),
    );
  }

  /** Owners of a run or an entity; of nothing where it is not known. */
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
    context.about?.({
      entityRef: run?.entityRef,
      owners: run?.owners.join(','),
      planHash: run?.plan.targetsHash,
    });
    return run?.owners ?? [];
  }
}

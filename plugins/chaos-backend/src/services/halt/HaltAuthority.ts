import { NotFoundError, toError } from '@backstage/errors';
import { chaosHaltLiftPermission } from '@faultline/backstage-plugin-chaos-common';
import type {
  Allowed,
  HaltView,
} from '@faultline/backstage-plugin-chaos-common';
import type { HaltScope } from '@faultline/chaos-core';
import type { StoredRun } from '../../database';
import { within } from '../../time/within';
import type { StopAccess } from '../access/StopAccess';
import { ANSWER_MS } from '../answerMs';
import type { ServiceDependencies } from '../ServiceDependencies';
import type { CallContext } from '../types';

type Deps = Pick<
  ServiceDependencies,
  'access' | 'stores' | 'catalog' | 'engine'
>;
type Scope<K> = Extract<HaltScope, { kind: K }>;
type Owners = (scope: Scope<'run' | 'entity'>) => Promise<string[]>;

/**
 * Who may halt a scope, and lift its halt: owners what they own; scopes that
 * are wider than any owner are for administrators.
 */
export class HaltAuthority {
  readonly #deps: Deps;
  readonly #stops: StopAccess;

  constructor(deps: Deps, stops: StopAccess) {
    this.#deps = deps;
    this.#stops = stops;
  }

  /**
   * Our own rule on halting. A halt must not wait: what runs is in memory with
   * its owners, and whose an entity was when the catalog answered last is
   * remembered.
   *
   * @throws NotFoundError when the scope is a run that nobody knows
   */
  toHalt(context: CallContext, scope: HaltScope): Promise<Allowed> {
    return this.#decide(context, scope, 'Halting', owned =>
      owned.kind === 'run'
        ? this.#ownersOfRun(context, owned)
        : this.#lastOwnersOfEntity(context, owned),
    );
  }

  /** The same on lifting, which waits for who owns it now. */
  toLift(context: CallContext, scope: HaltScope): Promise<Allowed> {
    return this.#decide(context, scope, 'Lifting a halt of', async owned => {
      if (owned.kind === 'run') {
        return this.#ownersOfRun(context, owned).catch(error => {
          // It may be gone from history; then only administrators lift.
          if (error instanceof NotFoundError) return [];
          throw error;
        });
      }
      const { catalog } = this.#deps;
      const facts = await catalog.get(owned.entityRef, context.credentials);
      return this.#about(context, facts?.owners ?? []);
    });
  }

  /** Halts with what the caller may do with each. */
  async withLift(context: CallContext, halts: HaltView[]): Promise<HaltView[]> {
    if (!halts.length) {
      return [];
    }
    const { access } = this.#deps;
    const answer = await within(
      ANSWER_MS,
      'the permission policy',
      access.permits(context, chaosHaltLiftPermission),
    ).catch(unknownNow);
    return Promise.all(
      halts.map(async halt => ({
        ...halt,
        allowed: {
          lift: answer.allowed
            ? await this.#liftNow(context, halt.scope)
            : answer,
        },
      })),
    );
  }

  /** A list of halts must come while it cannot be found out who may lift them. */
  #liftNow(context: CallContext, scope: HaltScope): Promise<Allowed> {
    return within(ANSWER_MS, 'the catalog', this.toLift(context, scope)).catch(
      unknownNow,
    );
  }

  async #decide(
    context: CallContext,
    scope: HaltScope,
    what: string,
    owners: Owners,
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
        return access.owns(context, await owners(scope));
      case 'owner':
        return access.owns(context, [scope.ownerRef]);
      case 'environment':
        return access.administers(context, `${what} a whole environment`);
      default:
        return access.administers(context, `${what} everything`);
    }
  }

  async #ownersOfRun(
    context: CallContext,
    { runId }: Scope<'run'>,
  ): Promise<string[]> {
    const { stores } = this.#deps;
    const run =
      this.#open().find(({ state }) => state.id === runId) ??
      (await within(ANSWER_MS, 'the database', stores.runs.get(runId)));
    if (!run) {
      throw new NotFoundError(`There is no run ${runId}`);
    }
    context.about?.({
      entityRef: run.entityRef,
      planHash: run.plan.targetsHash,
    });
    return this.#about(context, run.owners);
  }

  async #lastOwnersOfEntity(
    context: CallContext,
    { entityRef }: Scope<'entity'>,
  ): Promise<string[]> {
    const ref = entityRef.toLocaleLowerCase('en-US');
    const running = this.#open().filter(run => run.entityRef === ref);
    try {
      const owners = await this.#stops.ownersOf(context, entityRef);
      return this.#about(context, owners ?? []);
    } catch (error) {
      if (running.length) {
        return this.#about(
          context,
          running.flatMap(({ owners }) => owners),
        );
      }
      throw error;
    }
  }

  #open(): StoredRun[] {
    return this.#deps.engine.openRuns();
  }

  #about(context: CallContext, owners: string[]): string[] {
    context.about?.({ owners: owners.join(',') });
    return owners;
  }
}

function unknownNow(error: unknown): Allowed {
  return {
    allowed: false,
    reason: `Whether this may be lifted cannot be found out now: ${
      toError(error).message
    }`,
    remedy: 'Try again when it answers; the halt holds meanwhile',
  };
}

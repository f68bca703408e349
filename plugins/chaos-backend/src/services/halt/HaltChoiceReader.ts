import { parseEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { HaltChoice } from '@faultline/backstage-plugin-chaos-common';
import type { HaltScope } from '@faultline/chaos-core';
import { within } from '../../time/within';
import type { StopAccess } from '../access/StopAccess';
import { ANSWER_MS } from '../answerMs';
import type { ServiceDependencies } from '../ServiceDependencies';
import type { CallContext, HaltSubject } from '../types';
import type { HaltAuthority } from './HaltAuthority';

type Deps = Pick<
  ServiceDependencies,
  'stores' | 'catalog' | 'gateway' | 'logger'
>;

/**
 * What may be halted from where one is, narrowest first. A part that does not
 * answer takes its own scopes away and no others: a halt is most wanted when
 * something is down.
 */
export class HaltChoiceReader {
  readonly #deps: Deps;
  readonly #authority: HaltAuthority;
  readonly #stops: StopAccess;

  constructor(deps: Deps, authority: HaltAuthority, stops: StopAccess) {
    this.#deps = deps;
    this.#authority = authority;
    this.#stops = stops;
  }

  async read(context: CallContext, about: HaltSubject): Promise<HaltChoice[]> {
    const may = await this.#stops.permitsHalt(context);
    if (!may.allowed) {
      // Environments say something of agents; they are for who may halt.
      return [{ scope: { kind: 'everything' }, allowed: may }];
    }
    const [owners, environments] = await Promise.all([
      this.#owners(context, about.entityRef),
      this.#environments(),
    ]);
    const scopes: HaltScope[] = [
      ...(about.runId ? [{ kind: 'run' as const, runId: about.runId }] : []),
      ...(about.entityRef
        ? [{ kind: 'entity' as const, entityRef: about.entityRef }]
        : []),
      ...owners.map(ownerRef => ({ kind: 'owner' as const, ownerRef })),
      ...environments.map(environment => ({
        kind: 'environment' as const,
        environment,
      })),
      { kind: 'everything' },
    ];
    const choices = await Promise.all(
      scopes.map(scope =>
        this.#orNothing('ask whether a scope may be halted', undefined, () =>
          this.#authority
            .toHalt(context, scope)
            .then(allowed => ({ scope, allowed })),
        ),
      ),
    );
    return choices.flatMap(choice => choice ?? []);
  }

  /** The entity's owners, and the groups that the caller acts for. */
  async #owners(context: CallContext, entityRef?: string): Promise<string[]> {
    const { catalog } = this.#deps;
    const { principal } = context;
    const own =
      principal.kind === 'user' ? principal.ownershipRefs.filter(isGroup) : [];
    const facts = entityRef
      ? await this.#orNothing('read the owners of an entity', undefined, () =>
          catalog.get(entityRef, context.credentials),
        )
      : undefined;
    return [...new Set([...(facts?.owners ?? []), ...own])];
  }

  /** Where agents are connected, and where any is known. */
  async #environments(): Promise<string[]> {
    const { gateway, stores } = this.#deps;
    const known = await this.#orNothing('list the agents', [], () =>
      stores.agents.list(),
    );
    return [
      ...new Set(
        [...gateway.sessions(), ...known].map(agent => agent.environment),
      ),
    ].sort();
  }

  async #orNothing<T>(
    what: string,
    nothing: T,
    ask: () => Promise<T>,
  ): Promise<T> {
    try {
      return await within(ANSWER_MS, 'it', ask());
    } catch (error) {
      this.#deps.logger.warn(`Could not ${what}`, toError(error));
      return nothing;
    }
  }
}

function isGroup(ref: string): boolean {
  return parseEntityRef(ref).kind.toLocaleLowerCase('en-US') === 'group';
}

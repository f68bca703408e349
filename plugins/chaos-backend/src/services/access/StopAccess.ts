import {
  chaosHaltCreatePermission,
  chaosRunAbortPermission,
  chaosRunReadPermission,
} from '@faultline/backstage-plugin-chaos-common';
import { toError } from '@backstage/errors';
import type { Allowed } from '@faultline/backstage-plugin-chaos-common';
import type { StoredRun } from '../../database';
import { within } from '../../time/within';
import { ANSWER_MS } from '../answerMs';
import { RequestRefused } from '../errors/RequestRefused';
import { subjectOf } from '../subjectOf';
import type { CallContext } from '../types';
import type { AccessControl } from './AccessControl';
import type { RememberingCatalog } from './RememberingCatalog';

/** Answers of the permission policy that are kept. */
const LIMIT = 5000;

/**
 * Who may stop, also while nobody can be asked. The permission policy is asked first; when it does not answer, what it said last of the same
 * question counts, and without that our own rule of ownership decides alone. Stopping is the safe side; nothing is ever started this way.
 */
export class StopAccess {
  readonly #access: AccessControl;
  readonly #catalog: RememberingCatalog;
  readonly #answers = new Map<string, Allowed>();

  constructor(access: AccessControl, catalog: RememberingCatalog) {
    this.#access = access;
    this.#catalog = catalog;
  }

  /** Backstage's policy on halting. */
  permitsHalt(context: CallContext): Promise<Allowed> {
    return this.#ask(`${subjectOf(context.principal)} halt`, () =>
      this.#access.permits(context, chaosHaltCreatePermission),
    );
  }

  /** Backstage's policy on seeing, and on stopping, one run. */
  async permitsStop(
    context: CallContext,
    run: StoredRun,
  ): Promise<{ read: Allowed; abort: Allowed }> {
    const key = `${subjectOf(context.principal)} ${run.state.id}`;
    const [read, abort] = await Promise.all([
      this.#ask(`${key} read`, () =>
        this.#access.permitsRun(context, chaosRunReadPermission, run),
      ),
      this.#ask(`${key} abort`, () =>
        this.#access.permitsRun(context, chaosRunAbortPermission, run),
      ),
    ]);
    return { read, abort };
  }

  /**
   * Owners of an entity as the catalog says now, or else as it said last.
   *
   * @throws RequestRefused 503 when neither is known
   */
  async ownersOf(
    context: CallContext,
    entityRef: string,
  ): Promise<string[] | undefined> {
    try {
      const facts = await within(
        ANSWER_MS,
        'the catalog',
        this.#catalog.get(entityRef, context.credentials),
      );
      return facts?.owners;
    } catch (error) {
      const remembered = this.#catalog.lastOwners(entityRef);
      if (remembered) {
        return remembered;
      }
      throw new RequestRefused(
        503,
        `Whose ${entityRef} is cannot be found out: ${
          toError(error).message
        }. Halt what you own by its owner or by its run, or ask an administrator, who needs no catalog`,
      );
    }
  }

  async #ask(key: string, ask: () => Promise<Allowed>): Promise<Allowed> {
    try {
      const answer = await within(ANSWER_MS, 'the permission policy', ask());
      this.#answers.delete(key);
      this.#answers.set(key, answer);
      const [oldest] = this.#answers.keys();
      if (this.#answers.size > LIMIT) {
        this.#answers.delete(oldest);
      }
      return answer;
    } catch {
      return this.#answers.get(key) ?? { allowed: true };
    }
  }
}

import { chaosHaltLiftPermission } from '@faultline/backstage-plugin-chaos-common';
import type {
  CreateHaltRequest,
  HaltChoice,
  HaltView,
} from '@faultline/backstage-plugin-chaos-common';
import { NotFoundError } from '@backstage/errors';
import type { Halt } from '@faultline/chaos-core';
import { refuseUnless } from '../access/AccessControl';
import type { StopAccess } from '../access/StopAccess';
import { scopeSubject } from '../audit/scopeSubject';
import type { ServiceDependencies } from '../ServiceDependencies';
import type { CallContext, HaltService, HaltSubject } from '../types';
import type { HaltAuthority } from './HaltAuthority';

/**
 * Owners halt, and lift, what they own; scopes that are wider than any owner
 * are for administrators.
 */
export class AuthorizedHaltService implements HaltService {
  readonly #inner: HaltService;
  readonly #deps: Pick<ServiceDependencies, 'access' | 'stores'>;
  readonly #authority: HaltAuthority;
  readonly #stops: StopAccess;

  constructor(
    inner: HaltService,
    deps: Pick<ServiceDependencies, 'access' | 'stores'>,
    authority: HaltAuthority,
    stops: StopAccess,
  ) {
    this.#inner = inner;
    this.#deps = deps;
    this.#authority = authority;
    this.#stops = stops;
  }

  async create(
    context: CallContext,
    request: CreateHaltRequest,
  ): Promise<HaltView> {
    this.#deps.access.requireActor(context);
    refuseUnless(await this.#stops.permitsHalt(context));
    refuseUnless(await this.#authority.toHalt(context, request.scope));
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
    refuseUnless(await this.#authority.toLift(context, halt.scope));
    return this.#inner.lift(context, id, reason);
  }

  async list(
    context: CallContext,
  ): Promise<{ active: HaltView[]; recent: HaltView[] }> {
    const { active, recent } = await this.#inner.list(context);
    return { active: await this.#authority.withLift(context, active), recent };
  }

  /** Says of every scope whether it is the caller's, so it is for everybody. */
  scopes(context: CallContext, about: HaltSubject): Promise<HaltChoice[]> {
    return this.#inner.scopes(context, about);
  }
}

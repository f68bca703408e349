import type {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type BasicPermission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import type { Allowed } from '@faultline/backstage-plugin-chaos-common';
import { decideAuthority } from '@faultline/chaos-core';
import type { AccessPolicy } from '@faultline/chaos-core';
import type { StoredRun, Visibility } from '../../database';
import {
  chaosExperimentResourceRef,
  chaosRunResourceRef,
} from '../../permissions';
import type { ExperimentResource } from '../../permissions';
import { allowedBy } from './allowedBy';
import { RequestRefused } from '../errors/RequestRefused';
import type { CallContext } from '../types';

/**
 * Both questions that stand before every call: does Backstage's permission
 * policy allow it, and does our own rule of ownership, which holds also where
 * Backstage's permissions are switched off.
 */
export class AccessControl {
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;
  readonly policy: AccessPolicy;

  constructor(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    policy: AccessPolicy;
  }) {
    this.#permissions = options.permissions;
    this.#registry = options.permissionsRegistry;
    this.policy = options.policy;
  }

  /** Our own rule, as an answer. */
  owns(context: CallContext, owners: string[]): Allowed {
    return allowedBy(decideAuthority(context.principal, this.policy, owners));
  }

  /** @throws RequestRefused 403 with reason and remedy */
  requireOwnership(context: CallContext, owners: string[]): void {
    refuseUnless(this.owns(context, owners));
  }

  /** Whether the caller acts for the platform. */
  isAdministrator(context: CallContext): boolean {
    const { principal } = context;
    return (
      principal.kind === 'user' &&
      [principal.userRef, ...principal.ownershipRefs].some(ref =>
        this.policy.administrators.includes(ref),
      )
    );
  }

  /** What only administrators may do, as an answer. */
  administers(context: CallContext, what: string): Allowed {
    if (this.isAdministrator(context)) {
      return { allowed: true };
    }
    const { administrators } = this.policy;
    return {
      allowed: false,
      reason: `${what} is for administrators only`,
      remedy: administrators.length
        ? `Ask one of ${administrators.join(', ')}`
        : 'Name administrators in chaos.access.administrators of the app-config',
    };
  }

  /** @throws RequestRefused 403 with reason and remedy */
  requireAdministrator(context: CallContext, what: string): void {
    refuseUnless(this.administers(context, what));
  }

  /**
   * Users act; services only when the operator listed them.
   *
   * @throws RequestRefused 403 with reason and remedy
   */
  requireActor(context: CallContext): void {
    const { principal } = context;
    refuseUnless(
      principal.kind !== 'service' ||
        this.policy.services.includes(principal.subject)
        ? { allowed: true }
        : {
            allowed: false,
            reason: `Service ${principal.subject} may not act here`,
            remedy:
              'Call with the user’s token, or list the service in chaos.access.services',
          },
    );
  }

  /** Backstage's policy on a permission without a resource. */
  async permits(
    context: CallContext,
    permission: BasicPermission,
  ): Promise<Allowed> {
    const [{ result }] = await this.#permissions.authorize([{ permission }], {
      credentials: context.credentials,
    });
    return result === AuthorizeResult.ALLOW
      ? { allowed: true }
      : denied(permission.name);
  }

  /** Both rules at once, as an answer: the policy, then ownership. */
  async permitsOwner(
    context: CallContext,
    permission: BasicPermission,
    owners: string[],
  ): Promise<Allowed> {
    const answer = await this.permits(context, permission);
    return answer.allowed ? this.owns(context, owners) : answer;
  }

  /** @throws RequestRefused 403 */
  async requirePermission(
    context: CallContext,
    permission: BasicPermission,
  ): Promise<void> {
    refuseUnless(await this.permits(context, permission));
  }

  /** Backstage's policy on one run. */
  async permitsRun(
    context: CallContext,
    permission: ResourcePermission<'chaos-run'>,
    run: StoredRun,
  ): Promise<Allowed> {
    const decision = await this.#conditional(context, permission);
    const authorize = createConditionAuthorizer(
      this.#registry.getPermissionRuleset(chaosRunResourceRef),
    );
    return authorize(decision, run)
      ? { allowed: true }
      : denied(permission.name);
  }

  /** Backstage's policy on one experiment. */
  async permitsExperiment(
    context: CallContext,
    permission: ResourcePermission<'chaos-experiment'>,
    resource: ExperimentResource,
  ): Promise<Allowed> {
    const decision = await this.#conditional(context, permission);
    const authorize = createConditionAuthorizer(
      this.#registry.getPermissionRuleset(chaosExperimentResourceRef),
    );
    return authorize(decision, resource)
      ? { allowed: true }
      : denied(permission.name);
  }

  /**
   * What lists must be restricted to; undefined for no restriction.
   *
   * @throws RequestRefused 403 when nothing at all may be seen
   */
  async visibility(
    context: CallContext,
    permission: ResourcePermission<'chaos-run' | 'chaos-experiment'>,
  ): Promise<Visibility | undefined> {
    const decision = await this.#conditional(context, permission);
    if (decision.result === AuthorizeResult.ALLOW) {
      return undefined;
    }
    if (decision.result !== AuthorizeResult.CONDITIONAL) {
      throw refusal(denied(permission.name));
    }
    return permission.resourceType === 'chaos-run'
      ? createConditionTransformer(
          this.#registry.getPermissionRuleset(chaosRunResourceRef),
        )(decision.conditions)
      : createConditionTransformer(
          this.#registry.getPermissionRuleset(chaosExperimentResourceRef),
        )(decision.conditions);
  }

  async #conditional(context: CallContext, permission: ResourcePermission) {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials: context.credentials },
    );
    return decision;
  }
}

function denied(permission: string): Allowed {
  return {
    allowed: false,
    reason: `The portal’s permission policy does not give you ${permission}`,
    remedy: `Ask the portal’s administrators for permission ${permission}`,
  };
}

function refusal(answer: Allowed): RequestRefused {
  return new RequestRefused(403, `${answer.reason}. ${answer.remedy}`, {
    problems: [
      {
        path: '',
        message: answer.reason ?? 'not allowed',
        remedy: answer.remedy ?? '',
      },
    ],
  });
}

/** @throws RequestRefused 403 when the answer is no */
export function refuseUnless(answer: Allowed): void {
  if (!answer.allowed) {
    throw refusal(answer);
  }
}

import { chaosRunCreatePermission } from '@faultline/backstage-plugin-chaos-common';
import type { PlanView } from '@faultline/backstage-plugin-chaos-common';
import type { AccessControl } from '../access/AccessControl';
import type { AuthorizedExperimentService } from '../experiment/AuthorizedExperimentService';
import type { CallContext, PlanService } from '../types';

/**
 * Whoever sees an experiment may plan it: the plan itself says, as a verdict,
 * whether that person may launch it, and whom to ask.
 */
export class AuthorizedPlanService implements PlanService {
  readonly #inner: PlanService;
  readonly #access: AccessControl;
  readonly #experiments: AuthorizedExperimentService;

  constructor(
    inner: PlanService,
    access: AccessControl,
    experiments: AuthorizedExperimentService,
  ) {
    this.#inner = inner;
    this.#access = access;
    this.#experiments = experiments;
  }

  async plan(context: CallContext, experimentId: string): Promise<PlanView> {
    this.#access.requireActor(context);
    await this.#access.requirePermission(context, chaosRunCreatePermission);
    await this.#experiments.requireRead(context, experimentId);
    return this.#inner.plan(context, experimentId);
  }
}

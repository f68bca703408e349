import {
  chaosExperimentReadPermission,
  chaosRunReadPermission,
  chaosScoreReadPermission,
} from '@faultline/backstage-plugin-chaos-common';
import type {
  OverviewView,
  Page,
  ScoreSummary,
  ScoreView,
} from '@faultline/backstage-plugin-chaos-common';
import type { AccessControl } from '../access/AccessControl';
import { withoutUnbound } from '../access/withoutUnbound';
import type { CallContext, ScoreService } from '../types';
import type { DefaultScoreService } from './DefaultScoreService';
import type { PageVisibility } from './EntityPageReader';

/**
 * Scores are for whoever may read scores; entities come from the catalog with
 * the caller's credentials, runs and experiments as far as the caller sees them.
 */
export class AuthorizedScoreService implements ScoreService {
  readonly #inner: DefaultScoreService;
  readonly #access: AccessControl;

  constructor(inner: DefaultScoreService, access: AccessControl) {
    this.#inner = inner;
    this.#access = access;
  }

  async get(context: CallContext, entityRef: string): Promise<ScoreView> {
    const visible = await this.#visible(context);
    return this.#inner.get(context, entityRef, visible);
  }

  async list(
    context: CallContext,
    query: { owner?: string; cursor?: string; limit?: number },
  ): Promise<Page<ScoreSummary>> {
    await this.#access.requirePermission(context, chaosScoreReadPermission);
    return this.#inner.list(context, query);
  }

  async overview(context: CallContext): Promise<OverviewView> {
    return this.#inner.overview(context, await this.#visible(context));
  }

  async #visible(context: CallContext): Promise<PageVisibility> {
    const access = this.#access;
    await access.requirePermission(context, chaosScoreReadPermission);
    const [runs, experiments] = await Promise.all([
      access.visibility(context, chaosRunReadPermission),
      access.visibility(context, chaosExperimentReadPermission),
    ]);
    return {
      runs: withoutUnbound(runs, access, context),
      experiments: withoutUnbound(experiments, access, context),
    };
  }
}

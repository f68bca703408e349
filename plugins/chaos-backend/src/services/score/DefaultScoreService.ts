import type {
  OverviewView,
  Page,
  ScoreSummary,
  ScoreView,
} from '@faultline/backstage-plugin-chaos-common';
import { formatCursor, parseCursor } from '../../database/cursor';
import type { ServiceDependencies } from '../ServiceDependencies';
import type { CallContext, ScoreService } from '../types';
import type { EntityPageReader, PageVisibility } from './EntityPageReader';
import type { OverviewReader } from './OverviewReader';
import type { ScoreCalculator } from './ScoreCalculator';
import { scoreSummary } from './scoreSummary';

/** Scores, read as they are now. */
export class DefaultScoreService implements ScoreService {
  readonly #deps: Pick<ServiceDependencies, 'catalog'>;
  readonly #calculator: ScoreCalculator;
  readonly #entityPage: EntityPageReader;
  readonly #overview: OverviewReader;

  constructor(
    deps: Pick<ServiceDependencies, 'catalog'>,
    readers: {
      calculator: ScoreCalculator;
      entityPage: EntityPageReader;
      overview: OverviewReader;
    },
  ) {
    this.#deps = deps;
    this.#calculator = readers.calculator;
    this.#entityPage = readers.entityPage;
    this.#overview = readers.overview;
  }

  get(
    context: CallContext,
    entityRef: string,
    visible: PageVisibility = {},
  ): Promise<ScoreView> {
    return this.#entityPage.read(context, entityRef, visible);
  }

  async list(
    context: CallContext,
    query: { owner?: string; cursor?: string; limit?: number },
  ): Promise<Page<ScoreSummary>> {
    const { owner, cursor, limit = 20 } = query;
    const after = cursor ? parseCursor(cursor, ['string'])[0] : '';
    const fleet = await this.#deps.catalog.fleet(context.credentials);
    const rest = fleet.filter(
      facts =>
        facts.entityRef > after && (!owner || facts.owners.includes(owner)),
    );
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    return {
      items: (await this.#calculator.many(page)).map(scoreSummary),
      nextCursor:
        rest.length > limit && last
          ? formatCursor([last.entityRef])
          : undefined,
    };
  }

  overview(
    context: CallContext,
    visible: PageVisibility = {},
  ): Promise<OverviewView> {
    return this.#overview.read(context, visible);
  }
}

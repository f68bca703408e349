import type { Knex } from 'knex';
import { DatabaseAgentStore } from './stores/DatabaseAgentStore';
import { DatabaseEntityFactsStore } from './stores/DatabaseEntityFactsStore';
import { DatabaseExperimentStore } from './stores/DatabaseExperimentStore';
import { DatabaseHaltStore } from './stores/DatabaseHaltStore';
import { DatabaseOutboxStore } from './stores/DatabaseOutboxStore';
import { DatabasePlanStore } from './stores/DatabasePlanStore';
import { DatabaseRunStore } from './stores/DatabaseRunStore';
import { DatabaseScoreStore } from './stores/DatabaseScoreStore';
import { LastingHaltStore } from './stores/LastingHaltStore';
import type { Stores } from './types';

/** All stores over one migrated database. */
export function createStores(
  database: Knex,
  now: () => number = Date.now,
): Stores {
  return {
    experiments: new DatabaseExperimentStore(database),
    plans: new DatabasePlanStore(database),
    runs: new DatabaseRunStore(database, now),
    agents: new DatabaseAgentStore(database),
    halts: new LastingHaltStore(new DatabaseHaltStore(database)),
    scores: new DatabaseScoreStore(database),
    entityFacts: new DatabaseEntityFactsStore(database),
    outbox: new DatabaseOutboxStore(database),
  };
}

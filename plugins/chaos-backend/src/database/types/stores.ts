import type { AgentStore } from './agents';
import type { EntityFactsStore } from './entityFacts';
import type { ExperimentStore } from './experiments';
import type { HaltStore } from './halts';
import type { OutboxStore } from './outbox';
import type { PlanStore } from './plans';
import type { RunStore } from './runs';
import type { ScoreStore } from './scores';

/** All stores over one database. */
export interface Stores {
  experiments: ExperimentStore;
  plans: PlanStore;
  runs: RunStore;
  agents: AgentStore;
  halts: HaltStore;
  scores: ScoreStore;
  entityFacts: EntityFactsStore;
  outbox: OutboxStore;
}

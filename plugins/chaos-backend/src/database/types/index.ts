export type { AgentStore, StoredAgent } from './agents';
export type { CachedEntityFacts, EntityFactsStore } from './entityFacts';
export type { ExperimentStore, StoredExperiment } from './experiments';
export type { HaltStore } from './halts';
export type { OutboxMessage, OutboxStore, RunChange } from './outbox';
export type { PlanStore, StoredPlan } from './plans';
export type {
  ClaimSurroundings,
  RunExtra,
  RunFigures,
  RunStore,
  StoredRun,
} from './runs';
export type { ScoreStore } from './scores';
export type { Stores } from './stores';
export type { Visibility, VisibilityFilter } from './visibility';

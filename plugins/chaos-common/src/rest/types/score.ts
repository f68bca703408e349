import type { EntityFacts, Profile, Score } from '@faultline/chaos-core';
import type { Allowed, ExperimentView } from './experiment';
import type { HaltView } from './halt';
import type { RunSummary } from './run';
import type { TemplateView } from './template';

/** @public */
export interface ScoreSummary {
  entityRef: string;
  title: string;
  tier: number;
  owners: string[];
  value?: number;
  band: string;
  coverage: number;
  confidence: number;
  /** Why it needs attention, worst first; empty when it does not. */
  attention: string[];
  updatedAt: number;
}

/** Everything of the entity tab, one request. @public */
export interface ScoreView {
  entity: EntityFacts;
  profile: Profile;
  score: Score;
  /** Points in time, oldest first: the score after each run that changed it. */
  trend: Array<{ at: number; value?: number; runId?: string }>;
  measures: {
    timeToDetectMeanMs?: number;
    timeToRecoverMeanMs?: number;
    runs: number;
    runsWithBreach: number;
    injectedThisMonth: number;
    injectedMsThisMonth: number;
  };
  /** Newest first, at most ten; `GET /runs` has the rest. */
  runs: RunSummary[];
  runsNextCursor?: string;
  active: RunSummary[];
  experiments: ExperimentView[];
  templates: TemplateView[];
  suggestions: Array<{
    edge: {
      to: string;
      title: string;
      strength: 'hard' | 'soft';
      tier: number;
      owners: string[];
    };
    lastTestAt?: number;
    template: string;
    title: string;
    summary: string;
    parameters: Record<string, string>;
    wouldAdd?: number;
    runningRunId?: string;
  }>;
  /** All that hold, also where they do not cover the entity. */
  halts: HaltView[];
  /** Which of them refuses every start on the entity; absent while none does. */
  haltedBy?: string;
  agents: { connected: number; total: number; covering: number };
  allowed: { launch: Allowed; halt: Allowed };
  /** Sentences for what is missing or degraded; `action` says how to add it. */
  notices: Array<{
    kind: 'noAgent' | 'noTarget' | 'annotations' | 'configuration' | 'inMemory';
    sentence: string;
    remedy: string;
  }>;
  now: number;
}

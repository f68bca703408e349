import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  ChaosSignal,
  ScoreView,
} from '@faultline/backstage-plugin-chaos-common';
import type { ProbeType } from '@faultline/chaos-core';
import type { EntityCatalog } from '../catalog/types';
import type { ChaosConfig } from '../config';
import type { Stores } from '../database';
import type { AgentGateway } from '../dispatch/types';
import type { AuthorityPolicy } from '../processing/authority/AuthorityPolicy';
import type { RunEngine } from '../processing/types';
import type { AccessControl } from './access/AccessControl';

/** A sentence about what is missing, with what to do. */
export type Notice = ScoreView['notices'][number];

/** Makes one-time join tokens. */
export interface JoinTokenMaker {
  create(
    request: { name: string; kind: string; environment: string },
    createdBy: string,
  ): Promise<{ token: string; expiresAt: number }>;
}

/** What the services stand on. */
export interface ServiceDependencies {
  config: ChaosConfig;
  stores: Stores;
  catalog: EntityCatalog;
  access: AccessControl;
  /** The one that is asked again at go. */
  authority: AuthorityPolicy;
  gateway: AgentGateway;
  engine: RunEngine;
  logger: LoggerService;
  /** Absent while agents cannot enrol; `notices` says why. */
  joinTokens?: JoinTokenMaker;
  /** Tells open pages that something changed; never what. */
  hint: (signal: ChaosSignal) => void;
  /** Types of probes that somebody can ask. */
  probeTypes: () => ProbeType[];
  /** What is missing or degraded in the control plane itself. */
  notices: () => Notice[];
  /** Ids of targets that no experiment may touch: the control plane itself. */
  protectedTargetIds: () => string[];
  /** Milliseconds since the epoch. */
  now: () => number;
  newId: () => string;
  /** A seed for choosing targets, 0 to 2³¹ − 1. */
  newSeed: () => number;
}

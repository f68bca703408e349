import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ProbeProvider } from '@faultline/backstage-plugin-chaos-node';
import type { ProbeType } from '@faultline/chaos-core';
import type { HaltStore, RunStore, StoredRun } from '../../database/types';
import type { AgentGateway } from '../../dispatch/types';
import type { AuthorityPolicy } from '../authority/AuthorityPolicy';
import type { ScoreKeeper } from '../scoring/ScoreKeeper';

/** Everything that driving a run touches. */
export interface DriverPorts {
  runs: RunStore;
  halts: HaltStore;
  gateway: AgentGateway;
  providers: ReadonlyMap<ProbeType, ProbeProvider>;
  authority: AuthorityPolicy;
  scores: ScoreKeeper;
  logger: LoggerService;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Told after every stored change. */
  changed: (run: StoredRun) => void;
  /** Told of every report of an agent on an open run. */
  reported?: (event: string) => void;
  /** Name of this replica in leases. */
  owner: string;
}

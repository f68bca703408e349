import type { HaltLabels } from '@faultline/chaos-core';
import type { BootClock } from '../clock';
import type { Journal } from '../journal';
import type { Logger } from '../log';
import type { AgentMetrics } from '../metrics';
import type { Reporter } from './Reporter';

/** What every attempt of an agent uses. */
export interface AttemptServices {
  journal: Journal;
  reporter: Reporter;
  clock: BootClock;
  log: Logger;
  metrics: AgentMetrics;
  /** Whether a halt covers what carries these labels, now. */
  halted(labels: HaltLabels): boolean;
  /** Something happened that the guardian or the tick must know. */
  changed(): void;
}

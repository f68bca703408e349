import type { Experiment, ScheduleOutlook } from '@faultline/chaos-core';

/** @public */
export interface Allowed {
  allowed: boolean;
  reason?: string;
  remedy?: string;
}

/** A saved experiment. @public */
export interface ExperimentView {
  /** UUID. */
  id: string;
  name: string;
  title: string;
  entityRef?: string;
  template?: string;
  createdBy: string;
  createdAt: number;
  updatedAt: number;
  /** Compare-and-set for PUT. */
  revision: number;
  source: 'portal' | 'rest' | 'kubernetes' | 'catalog';
  /** The document as it was given, as a plain object. */
  document: Record<string, unknown>;
  experiment: Experiment;
  outlook: ScheduleOutlook;
  /** What may be done by the asking user, with the reason when not. */
  allowed: { launch: Allowed; update: Allowed; delete: Allowed };
}

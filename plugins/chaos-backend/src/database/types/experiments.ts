import type { Experiment } from '@faultline/chaos-core';
import type { Visibility } from './visibility';

/** A saved experiment as a row. @public */
export interface StoredExperiment {
  id: string;
  revision: number;
  source: 'portal' | 'rest' | 'kubernetes' | 'catalog';
  entityRef?: string;
  template?: string;
  title: string;
  document: Record<string, unknown>;
  experiment: Experiment;
  createdBy: string;
  createdAt: number;
  updatedAt: number;
}

export interface ExperimentStore {
  insert(experiment: StoredExperiment): Promise<void>;
  /** Compare-and-set on `revision`; false when somebody else was faster. */
  update(
    experiment: StoredExperiment,
    expectedRevision: number,
  ): Promise<boolean>;
  get(id: string): Promise<StoredExperiment | undefined>;
  remove(id: string): Promise<boolean>;
  list(query: {
    entityRef?: string;
    visibleTo?: Visibility;
    cursor?: string;
    limit: number;
  }): Promise<{ items: StoredExperiment[]; nextCursor?: string }>;
}

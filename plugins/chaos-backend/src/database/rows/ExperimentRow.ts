import type { StoredExperiment } from '../types';
import { optional } from './optional';

/** A row of `experiments`. */
export interface ExperimentRow {
  id: string;
  revision: number;
  source: StoredExperiment['source'];
  entity_ref: string | null;
  template: string | null;
  title: string;
  document: string;
  experiment: string;
  created_by: string;
  created_at: number | string;
  updated_at: number | string;
}

/** Reads an experiment. */
export function experimentFromRow(row: ExperimentRow): StoredExperiment {
  return {
    id: row.id,
    revision: row.revision,
    source: row.source,
    entityRef: optional(row.entity_ref),
    template: optional(row.template),
    title: row.title,
    document: JSON.parse(row.document),
    experiment: JSON.parse(row.experiment),
    createdBy: row.created_by,
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
  };
}

/** Writes an experiment. */
export function experimentToRow(experiment: StoredExperiment): ExperimentRow {
  return {
    id: experiment.id,
    revision: experiment.revision,
    source: experiment.source,
    entity_ref: experiment.entityRef ?? null,
    template: experiment.template ?? null,
    title: experiment.title,
    document: JSON.stringify(experiment.document),
    experiment: JSON.stringify(experiment.experiment),
    created_by: experiment.createdBy,
    created_at: experiment.createdAt,
    updated_at: experiment.updatedAt,
  };
}

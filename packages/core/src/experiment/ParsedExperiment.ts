import type { Experiment } from './types';

/**
 * An experiment beside the document that it was read from.
 *
 * @public
 */
export interface ParsedExperiment {
  /** As written, plain data. */
  document: Record<string, unknown>;
  experiment: Experiment;
}

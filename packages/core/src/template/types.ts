import type { EntityFacts } from '../entity/types';
import type { FaultType } from '../faults/types';
import type { Result } from '../problem/Problem';

/** One input of a template's form. @public */
export interface TemplateParameter {
  name: string;
  title: string;
  description: string;
  type:
    | 'duration'
    | 'percentage'
    | 'integer'
    | 'quantity'
    | 'choice'
    | 'dependency'
    | 'text';
  default: string;
  /** For `choice`. */
  choices?: Array<{ value: string; label: string }>;
  /** For `integer`. */
  minimum?: number;
  maximum?: number;
}

/**
 * An experiment with typed parameters.
 *
 * @public
 */
export interface ExperimentTemplate {
  name: string;
  title: string;
  version: string;
  owner: string;
  description: string;
  /** What it answers, as a question. */
  question: string;
  /** What a failure usually means. */
  failureMeans: string;
  risk: 'low' | 'medium' | 'high';
  fault: FaultType;
  parameters: TemplateParameter[];
  /** Why it cannot be used for this entity; undefined when it can. */
  notApplicable(facts: EntityFacts): string | undefined;
  /** The document for this entity, as a plain `ChaosExperiment` object. */
  instantiate(
    facts: EntityFacts,
    parameters: Record<string, string>,
  ): Result<Record<string, unknown>>;
}

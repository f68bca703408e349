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

/** Which values of one parameter of the fault count as the template's test. @public */
export type ParameterCounts =
  | { kind: 'any' }
  /** Not below this; not below the template's default when left out. */
  | { kind: 'atLeast'; minimum?: number }
  | { kind: 'oneOf'; values: readonly string[] };

/**
 * What still counts as the template's test when its experiment was edited, by the names of the fault's parameters. A parameter that is not
 * named here must be as the template makes it.
 *
 * @public
 */
export type TemplateCounts = Readonly<Record<string, ParameterCounts>>;

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
  counts: TemplateCounts;
  /** Why it cannot be used for this entity; undefined when it can. */
  notApplicable(facts: EntityFacts): string | undefined;
  /** The document for this entity, as a plain `ChaosExperiment` object. */
  instantiate(
    facts: EntityFacts,
    parameters: Record<string, string>,
  ): Result<Record<string, unknown>>;
}

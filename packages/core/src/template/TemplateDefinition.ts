import type { Dependency, EntityFacts } from '../entity/types';
import type { TargetKind } from '../target/types';
import type { ExperimentTemplate } from './types';

/** What a template decides once its parameters have been read. */
export interface TemplateDraft {
  /** Title of the experiment, e.g. `Slow ledger`. */
  title: string;
  /** The action's fields as a document writes them. */
  action: Record<string, unknown>;
  expectation: Record<string, unknown>;
}

/** A template without what all templates do alike. */
export interface TemplateDefinition
  extends Omit<
    ExperimentTemplate,
    'version' | 'owner' | 'notApplicable' | 'instantiate'
  > {
  targetKind: TargetKind;
  /** `dependency` is there when the template has a parameter of that type. */
  draft(
    facts: EntityFacts,
    values: Record<string, string>,
    dependency: Dependency | undefined,
  ): TemplateDraft;
}

import type { TemplateView } from '@faultline/backstage-plugin-chaos-common';
import { templateParametersFor } from '@faultline/chaos-core';
import type { EntityFacts, ExperimentTemplate } from '@faultline/chaos-core';

/** A template as it is shown; for an entity with that entity's own choices. */
export function templateView(
  template: ExperimentTemplate,
  facts: EntityFacts | undefined,
): TemplateView {
  return {
    name: template.name,
    title: template.title,
    version: template.version,
    owner: template.owner,
    description: template.description,
    question: template.question,
    failureMeans: template.failureMeans,
    risk: template.risk,
    fault: template.fault,
    parameters: facts
      ? templateParametersFor(template, facts)
      : template.parameters,
    notApplicable: facts && template.notApplicable(facts),
  };
}

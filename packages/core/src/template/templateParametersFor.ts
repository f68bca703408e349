import type { EntityFacts } from '../entity/types';
import type { ExperimentTemplate, TemplateParameter } from './types';

/**
 * The parameters of a template for one entity: choices of dependencies are its own, the most critical hard one first and proposed.
 *
 * @public
 */
export function templateParametersFor(
  template: Pick<ExperimentTemplate, 'parameters'>,
  facts: EntityFacts,
): TemplateParameter[] {
  const choices = [...facts.dependencies]
    .sort(
      (a, b) =>
        Number(a.strength === 'soft') - Number(b.strength === 'soft') ||
        a.tier - b.tier ||
        (a.entityRef < b.entityRef ? -1 : 1),
    )
    .map(({ entityRef, title, strength, tier }) => ({
      value: entityRef,
      label: `${title} (${strength}, tier ${tier})`,
    }));
  return template.parameters.map(parameter =>
    parameter.type === 'dependency'
      ? { ...parameter, choices, default: choices[0]?.value ?? '' }
      : parameter,
  );
}

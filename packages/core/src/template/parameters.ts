import type { TemplateParameter } from './types';

/** Parameters that several templates have. */

export function durationParameter(value: string): TemplateParameter {
  return {
    name: 'duration',
    title: 'Duration',
    description: 'How long the fault is held, 1s to 24h.',
    type: 'duration',
    default: value,
  };
}

/** The default and the choices come from the entity. */
export const dependencyParameter: TemplateParameter = {
  name: 'dependency',
  title: 'Dependency',
  description: 'Which of the entity’s dependencies it is about.',
  type: 'dependency',
  default: '',
};

export function percentageParameter(value: string): TemplateParameter {
  return {
    name: 'percentage',
    title: 'Share of requests',
    description: 'How many of the calls are affected, in percent.',
    type: 'percentage',
    default: value,
  };
}

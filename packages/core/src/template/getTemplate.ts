import { experimentTemplates } from './experimentTemplates';
import type { ExperimentTemplate } from './types';

/**
 * The template of a name, `undefined` when there is none.
 *
 * @public
 */
export function getTemplate(name: string): ExperimentTemplate | undefined {
  return experimentTemplates.find(template => template.name === name);
}

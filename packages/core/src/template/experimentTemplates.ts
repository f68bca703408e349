import { cpuPressure } from './templates/cpuPressure';
import { dependencyDown } from './templates/dependencyDown';
import { dependencyErrors } from './templates/dependencyErrors';
import { freezeOneInstance } from './templates/freezeOneInstance';
import { killOneInstance } from './templates/killOneInstance';
import { memoryPressure } from './templates/memoryPressure';
import { slowDependency } from './templates/slowDependency';
import type { ExperimentTemplate } from './types';

/**
 * The templates that are shipped, in the order in which they are offered.
 *
 * @public
 */
export const experimentTemplates: readonly ExperimentTemplate[] = [
  killOneInstance,
  freezeOneInstance,
  slowDependency,
  dependencyErrors,
  dependencyDown,
  cpuPressure,
  memoryPressure,
];

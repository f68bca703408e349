import { faultCatalogue } from './faultCatalogue';
import type { FaultDefinition, FaultType } from './types';

/**
 * The catalogue's entry of a fault.
 *
 * @throws Error when a value that is no `FaultType` got past the types.
 * @public
 */
export function getFault(type: FaultType): FaultDefinition {
  const fault = faultCatalogue.get(type);
  if (!fault) {
    throw new Error(
      `There is no fault ${type}; known: ${[...faultCatalogue.keys()].join(
        ', ',
      )}`,
    );
  }
  return fault;
}

import { faultCatalogue } from './faultCatalogue';
import type { FaultType } from './types';

/**
 * Whether a text from outside names a fault of the catalogue.
 *
 * @public
 */
export function isFaultType(text: string): text is FaultType {
  return faultCatalogue.has(text as FaultType);
}

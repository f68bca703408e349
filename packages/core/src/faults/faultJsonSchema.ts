import { z } from 'zod';
import { getFault } from './getFault';
import type { FaultType } from './types';

/**
 * JSON Schema (2020-12) of a fault's fields as a document writes them.
 *
 * @public
 */
export function faultJsonSchema(type: FaultType): Record<string, unknown> {
  return z.toJSONSchema(getFault(type).parameters, { io: 'input' });
}

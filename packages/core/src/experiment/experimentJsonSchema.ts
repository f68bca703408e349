import { z } from 'zod';
import { experimentSchema } from './schema/experimentSchema';

/**
 * JSON Schema (2020-12) of the document of an experiment, for forms, editors and generated documents. What lies between fields (e.g. action
 * or steps, bounds of durations) only parsing can tell.
 *
 * @public
 */
export function experimentJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(experimentSchema, { io: 'input' });
}

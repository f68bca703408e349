import { z } from 'zod';

/** Starts the text in which an object that refuses a field lists the fields that it knows. */
export const KNOWN_FIELDS = 'Known fields: ';

/** An object that refuses unknown fields and says which it knows, so that the nearest can be proposed. */
export function strictFields<T extends z.core.$ZodLooseShape>(
  shape: T,
): z.ZodObject<T, z.core.$strict> {
  const known = `${KNOWN_FIELDS}${Object.keys(shape).join(', ')}`;
  return z.strictObject(shape, {
    error: issue => (issue.code === 'unrecognized_keys' ? known : undefined),
  });
}

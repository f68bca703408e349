import { z } from 'zod';

/** Starts the text in which an object that refuses a key lists the keys that it knows. */
export const KNOWN_KEYS = 'Known keys: ';

/** An object that refuses unknown keys and says which it knows, so that the nearest can be proposed. */
export function strictKeys<T extends z.core.$ZodLooseShape>(
  shape: T,
): z.ZodObject<T, z.core.$strict> {
  const known = `${KNOWN_KEYS}${Object.keys(shape).join(', ')}`;
  return z.strictObject(shape, {
    error: issue => (issue.code === 'unrecognized_keys' ? known : undefined),
  });
}

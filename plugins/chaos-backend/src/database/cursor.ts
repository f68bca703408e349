import { InputError } from '@backstage/errors';

/** Renders the last row's keys as an opaque cursor. */
export function formatCursor(keys: ReadonlyArray<string | number>): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/**
 * Reads a cursor back.
 *
 * @throws InputError when it is none of ours; a cursor is the caller's input
 */
export function parseCursor<T extends ReadonlyArray<'string' | 'number'>>(
  cursor: string,
  shape: T,
): { [K in keyof T]: T[K] extends 'string' ? string : number } {
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    keys = undefined;
  }
  const fits =
    Array.isArray(keys) &&
    keys.length === shape.length &&
    shape.every(
      (kind, index) =>
        typeof keys[index] === kind &&
        (kind === 'string' || Number.isSafeInteger(keys[index])),
    );
  if (!fits) {
    throw new InputError(
      `cursor "${cursor.slice(
        0,
        40,
      )}" is not one that this list gave; start again without a cursor`,
    );
  }
  return keys as never;
}

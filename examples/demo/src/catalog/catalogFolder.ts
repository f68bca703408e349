import { fileURLToPath } from 'node:url';

/**
 * Where the catalog entities of the shop are kept.
 *
 * @public
 */
export const catalogFolder = fileURLToPath(
  new URL('../../../catalog/', import.meta.url),
);

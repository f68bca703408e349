/**
 * What the first line of a history has as the hash of the line before it.
 *
 * @public
 */
export const genesisHash = '0'.repeat(64);

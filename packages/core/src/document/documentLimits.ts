/**
 * Bounds on a document, checked before anything is built from it, in this order: size, aliases, depth, number of values.
 *
 * @public
 */
export const documentLimits = {
  /** Characters of text; a Kubernetes object may have 1 MiB, an experiment needs a hundredth of ours. */
  characters: 256 * 1024,
  aliases: 16,
  depth: 32,
  /** Values in all, after aliases are resolved. */
  values: 20_000,
} as const;

/**
 * Bytes as they are written in a document, in the largest power of 1024 that holds them exactly: `268435456` is `256Mi`.
 *
 * @public
 */
export function formatQuantity(bytes: number): string {
  const units = ['Ti', 'Gi', 'Mi', 'Ki'];
  for (const [index, unit] of units.entries()) {
    const size = 1024 ** (units.length - index);
    if (bytes > 0 && bytes % size === 0) {
      return `${bytes / size}${unit}`;
    }
  }
  return String(bytes);
}

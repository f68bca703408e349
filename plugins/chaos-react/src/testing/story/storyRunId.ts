const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A UUID whose six characters for people are these. */
export function storyRunId(shortId: string): string {
  const bits = [...shortId].reduce(
    (sum, letter) => sum * 32 + ALPHABET.indexOf(letter),
    0,
  );
  return `${bits.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
}

// Crockford's alphabet: no letter that is mistaken for a digit or another.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Six characters of a UUID for people to read aloud. */
export function shortId(id: string): string {
  const bits = BigInt(`0x${id.replace(/[^0-9a-f]/gi, '').slice(0, 8) || '0'}`);
  return [25n, 20n, 15n, 10n, 5n, 0n]
    .map(shift => ALPHABET[Number((bits >> shift) % 32n)])
    .join('');
}

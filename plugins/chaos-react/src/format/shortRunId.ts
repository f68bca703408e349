// Crockford's alphabet: no letter that is mistaken for a digit or another.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Six characters of a run's UUID to read aloud, for places that know only the
 * UUID. The same as the `shortId` of a run's own views.
 *
 * @public
 */
export function shortRunId(id: string): string {
  const bits = parseInt(id.replace(/[^0-9a-f]/gi, '').slice(0, 8) || '0', 16);
  return [5, 4, 3, 2, 1, 0]
    .map(place => ALPHABET[Math.floor(bits / 32 ** place) % 32])
    .join('');
}

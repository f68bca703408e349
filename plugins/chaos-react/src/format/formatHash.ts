/** Start and end of a hash, in groups that can be read aloud: `9c41 7be2 … e07b`. @public */
export function formatHash(hash: string): string {
  return hash.length <= 12
    ? hash
    : `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`;
}

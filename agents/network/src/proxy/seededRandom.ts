import { createHash } from 'node:crypto';

const MODULUS = 2_147_483_647;
const MULTIPLIER = 48_271;

/** Numbers from 0 to 1 that are the same for the same seed (Park and Miller's generator): a run can be looked at again. */
export function seededRandom(seed: string): () => number {
  const digest = createHash('sha256').update(seed).digest();
  let state = (digest.readUInt32BE(0) % (MODULUS - 1)) + 1;
  return () => {
    state = (state * MULTIPLIER) % MODULUS;
    return (state - 1) / (MODULUS - 1);
  };
}

import { hexToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../hash/canonicalJson';
import { sha256Hex } from '../hash/sha256Hex';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 26;

/**
 * Name of one fault on one target within a run. It follows from what is to be done, so a lost row or a restored backup cannot do it twice under
 * another name (I3).
 *
 * @returns 26 characters of lower-case base32 (RFC 4648), 130 bits of SHA-256
 * @public
 */
export function attemptId(
  runId: string,
  step: number,
  targetId: string,
): string {
  const bytes = hexToBytes(
    sha256Hex(canonicalJson(['attempt', runId, step, targetId])),
  );
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = held * 256 + byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      const unit = 2 ** bits;
      text += ALPHABET[Math.floor(held / unit)];
      held %= unit;
    }
  }
  return text.slice(0, LENGTH);
}

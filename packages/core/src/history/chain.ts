import { canonicalJson } from '../hash/canonicalJson';
import { sha256Hex } from '../hash/sha256Hex';
import type { HistoryEvent } from './types';

/**
 * Completes a line of history with the hash of the line before it and its own, so that no line can be changed, left out or moved without
 * breaking every hash that follows.
 *
 * @param previousHash - `genesisHash` for the first line.
 * @public
 */
export function chain(
  previousHash: string,
  event: Omit<HistoryEvent, 'previousHash' | 'hash'>,
): HistoryEvent {
  const { runId, sequence, at, type, source, data } = event;
  const line = { runId, sequence, at, type, source, data, previousHash };
  return { ...line, hash: sha256Hex(canonicalJson(line)) };
}

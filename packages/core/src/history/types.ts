/**
 * One line of a run's history. Gapless from 1 within a run; `hash` = SHA-256 over the canonical JSON (RFC 8785) of everything but `hash`.
 *
 * @public
 */
export interface HistoryEvent {
  runId: string;
  sequence: number;
  at: number;
  type: string;
  /** `driver`, an agent's id, a user's reference … */
  source: string;
  data: Record<string, unknown>;
  previousHash: string;
  hash: string;
}

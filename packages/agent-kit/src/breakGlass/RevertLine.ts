/**
 * What `--role revert` of an agent's program says on stdout, one JSON line each.
 *
 * @public
 */
export type RevertLine =
  /** What became of one attempt. */
  | {
      event: 'attempt';
      attemptId: string;
      runId: string;
      fault: string;
      targetId: string;
      entityRef: string;
      /** `reverted`, `moot`, `spent`, `neverStarted`, `expired`, or `revertFailed`. */
      outcome: string;
      /** The effect was looked for afterwards, and is not there. */
      proven: boolean;
      evidence: string;
      /** Who did it: the agent that lives, the guardian of a dead one, or this command. */
      by: 'agent' | 'guardian' | 'command';
    }
  /** What is being done, for people. */
  | { event: 'note'; text: string }
  /** The last line. */
  | { event: 'end'; proven: number; unproven: number; damagedLines: number };

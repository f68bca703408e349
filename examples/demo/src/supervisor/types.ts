/**
 * A process that the supervisor keeps running.
 *
 * @public
 */
export interface ProcessSpec {
  name: string;
  /** Arguments of this same Node. */
  argv: string[];
  /** Added to the supervisor's own environment. */
  env: Record<string, string>;
}

/**
 * `starting` until it says that it listens; `waiting` for the next start after
 * it died.
 *
 * @public
 */
export type ProcessState =
  | 'starting'
  | 'running'
  | 'waiting'
  | 'stopping'
  | 'stopped';

/**
 * One line of the status answer.
 *
 * @public
 */
export interface ProcessStatus {
  name: string;
  state: ProcessState;
  /** Undefined while there is no process. */
  pid?: number;
  /** Milliseconds since the epoch of the last start. */
  startedAt?: number;
  /** Starts after the first. */
  restarts: number;
}

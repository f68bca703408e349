/**
 * What a target is made of. A pod or an instance is added by the agent that can reach it.
 *
 * @public
 */
export type TargetKind = 'process' | 'endpoint' | 'pod';

/**
 * One concrete thing that a fault can hit, as its agent found it.
 *
 * @public
 */
export interface Target {
  /**
   * Unique for ever, never a bare name: `process:<boot id>:<pid>:<start ticks>` or `endpoint:<agent>/<route>@<host>:<port>`.
   */
  id: string;
  kind: TargetKind;
  /** For people; not unique. */
  name: string;
  labels: Record<string, string>;
  /**
   * The catalog entity that the target itself names (environment of the process, route table of the proxy, allow-list of the agent).
   * Absent: the target names nobody, so nobody may hit it.
   */
  confirmedEntityRef?: string;
  agentId: string;
  /** Fixed when the agent was enrolled. */
  environment: string;
  /** Facts to show, e.g. `pid`, `started`, `upstream`. */
  details: Record<string, string>;
}

/**
 * One label requirement. All requirements of a selector must hold.
 *
 * @public
 */
export type Requirement =
  | { key: string; operator: 'In' | 'NotIn'; values: string[] }
  | { key: string; operator: 'Exists' | 'DoesNotExist' };

/**
 * How many of the matching targets are hit.
 *
 * @public
 */
export type Selection =
  | { mode: 'all' }
  | { mode: 'count'; count: number }
  /** Of the matches, in percent, rounded up, never zero. */
  | { mode: 'percentage'; percentage: number };

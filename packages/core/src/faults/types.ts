import type { z } from 'zod';
import type { TargetKind } from '../target/types';

/** `action.type` values of the catalogue. @public */
export type FaultType =
  | 'processKill'
  | 'processPause'
  | 'cpuStress'
  | 'memoryStress'
  | 'networkLatency'
  | 'httpAbort'
  | 'dependencyOutage'
  | 'podFailure';

/** @public */
export type AgentKind = 'host' | 'network' | 'kubernetes' | 'cloud';

/** How the effect ends. @public */
export type Reversibility = 'reverts' | 'recovers' | 'irreversible';

/** What a mechanism still undoes when something dies. @public */
export type Survives =
  | 'selfExpiring'
  | 'guarded'
  | 'agentRestart'
  | 'controlPlane';

/**
 * One kind of failure. The catalogue is the single source for parsing, forms, schemas and documents.
 *
 * @public
 */
export interface FaultDefinition {
  type: FaultType;
  layer: 'infrastructure' | 'network' | 'application';
  title: string;
  /** One sentence: what happens to the target. */
  description: string;
  /** Which kinds of target it can hit. */
  targetKinds: TargetKind[];
  agentKinds: AgentKind[];
  /** `required`: held for `duration`. `none`: one shot, a duration is refused. */
  duration: 'required' | 'none';
  reversibility: Reversibility;
  /**
   * The fields as a document writes them, a strict object; every field has a description, a default where one is sensible, bounds and a
   * unit. Reading gives values in base units, still under the names of the fields.
   */
  parameters: z.ZodObject;
  /** From read fields to parameters, whose names say their unit: `latency` becomes `latencyMs`. */
  toParameters(fields: Record<string, unknown>): Record<string, unknown>;
  /**
   * From parameters to the fields of a document.
   *
   * @throws ZodError when a parameter has not even the type of its field.
   */
  toFields(parameters: Record<string, unknown>): Record<string, unknown>;
  /** Is the effect zero with these parameters (then nothing is injected)? */
  isZero(parameters: Record<string, unknown>): boolean;
  /** One line for people, e.g. `Latency +400 ms ± 50 ms on 50 % of requests`. */
  summarise(parameters: Record<string, unknown>): string;
}

import type { FaultType, Survives } from '@faultline/chaos-core';
import type { z } from 'zod';
import type { FaultContext } from './FaultContext';
import type { SeenTarget } from './TargetSource';

/** One thing that was looked at before anything happens; with what to do when it is missing. @public */
export interface FaultCheck {
  name: string;
  ok: boolean;
  detail: string;
  remedy?: string;
}

/** What was seen in the world, not remembered. @public */
export interface Seen {
  target: string;
  effect: 'present' | 'changing' | 'absent' | 'spent' | 'moot' | 'unknown';
  /** In the fault's own unit, e.g. milliseconds of delay. */
  magnitude?: number;
  evidence: string;
}

/** What a revert did to one target. @public */
export interface Undone {
  target: string;
  result: 'reverted' | 'moot' | 'retry' | 'failed';
  why?: string;
}

/** What every mechanism of every fault says of itself and can do. `P` parameters in base units, `U` undo record (plain JSON, no secrets). @public */
export interface FaultBase<P, U> {
  fault: FaultType;
  /** How it is done: `signal`, `proxy` … recorded in the run. */
  mechanism: string;
  survives: Survives;
  undoNeeds: 'nothing' | 'ambient' | 'lease';
  /** Strict: what does not fit is refused, whoever sent it. */
  parameters: z.ZodType<P>;
  undo: z.ZodType<U>;
  /** Longest time that the revert takes, milliseconds. */
  revertMs(parameters: P): number;
  /** How it is undone, one sentence for the plan. */
  describeUndo(parameters: P): string;
  /** Can this agent do it to these targets, now? */
  check(
    context: FaultContext,
    parameters: P,
    targets: SeenTarget[],
  ): Promise<FaultCheck[]>;
  /** Looks, and names the marks that it will leave; changes nothing. Its answer is journaled before anything else happens. */
  prepare(
    context: FaultContext,
    parameters: P,
    targets: SeenTarget[],
  ): Promise<U>;
  /** Every yielded undo record is on disk before the mutation that follows it. */
  inject(
    context: FaultContext,
    parameters: P,
    undo: U,
  ): AsyncGenerator<U, void>;
  observe(context: FaultContext, undo: U): Promise<Seen[]>;
}

/** A fault that is held until its deadline. @public */
export interface HeldFault<P, U> extends FaultBase<P, U> {
  shape: 'held';
  /** Idempotent, from the undo record alone, and only what carries our mark. */
  revert(context: FaultContext, undo: U): Promise<Undone[]>;
}

/** A fault that is over when it was done; it is never tried twice. @public */
export interface OneShotFault<P, U> extends FaultBase<P, U> {
  shape: 'oneShot';
  after: 'recovers' | 'irreversible';
}

/** @public */
export type FaultModule<P, U> = HeldFault<P, U> | OneShotFault<P, U>;

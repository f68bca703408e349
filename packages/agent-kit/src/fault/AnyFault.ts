import { checkFaultParameters } from '@faultline/chaos-core';
import { z } from 'zod';
import type { FaultContext } from './FaultContext';
import type { SeenTarget } from './TargetSource';
import type {
  FaultBase,
  FaultCheck,
  FaultModule,
  Seen,
  Undone,
} from './FaultModule';

/** How long a revert may take whose parameters are not understood, milliseconds. */
const UNKNOWN_REVERT_MS = 5000;

/**
 * A fault whose parameters and undo record are checked at this door, so that what holds the catalogue needs to know neither type.
 *
 * @public
 */
export interface AnyFault
  extends Pick<
    FaultBase<never, never>,
    'fault' | 'mechanism' | 'survives' | 'undoNeeds'
  > {
  shape: 'held' | 'oneShot';
  /** What is wrong with the parameters, or undefined. */
  problem(parameters: unknown): string | undefined;
  revertMs(parameters: unknown): number;
  describeUndo(parameters: unknown): string;
  check(
    context: FaultContext,
    parameters: unknown,
    targets: SeenTarget[],
  ): Promise<FaultCheck[]>;
  prepare(
    context: FaultContext,
    parameters: unknown,
    targets: SeenTarget[],
  ): Promise<unknown>;
  inject(
    context: FaultContext,
    parameters: unknown,
    undo: unknown,
  ): AsyncGenerator<unknown, void>;
  observe(context: FaultContext, undo: unknown): Promise<Seen[]>;
  /** Absent for one shots. */
  revert?(context: FaultContext, undo: unknown): Promise<Undone[]>;
}

/** @public */
export function anyFault<P, U>(module: FaultModule<P, U>): AnyFault {
  const p = (value: unknown) => module.parameters.parse(value);
  const u = (value: unknown) => module.undo.parse(value);
  return {
    fault: module.fault,
    mechanism: module.mechanism,
    survives: module.survives,
    undoNeeds: module.undoNeeds,
    shape: module.shape,
    problem: value => {
      const parsed = module.parameters.safeParse(value);
      if (!parsed.success) {
        return parsed.error.issues
          .map(issue => `${issue.path.join('.')}: ${issue.message}`)
          .join('; ');
      }
      // The bounds of the catalogue hold here as they do in a document, whoever sent the command.
      const checked = checkFaultParameters(
        module.fault,
        z.record(z.string(), z.unknown()).parse(value),
      );
      return checked.ok
        ? undefined
        : checked.problems
            .map(({ path, message }) => `${path}: ${message}`)
            .join('; ');
    },
    revertMs: value => {
      // Also asked of what another version of this program has accepted: that must not keep it from being reverted.
      const parsed = module.parameters.safeParse(value);
      return parsed.success ? module.revertMs(parsed.data) : UNKNOWN_REVERT_MS;
    },
    describeUndo: value => module.describeUndo(p(value)),
    check: (context, value, targets) =>
      module.check(context, p(value), targets),
    prepare: (context, value, targets) =>
      module.prepare(context, p(value), targets),
    inject: (context, value, undo) => module.inject(context, p(value), u(undo)),
    observe: (context, undo) => module.observe(context, u(undo)),
    ...(module.shape === 'held'
      ? {
          revert: (context: FaultContext, undo: unknown) =>
            module.revert(context, u(undo)),
        }
      : {}),
  };
}

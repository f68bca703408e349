import {
  ConflictError,
  NotFoundError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import type { RunTransition, StopCause } from '@faultline/chaos-core';
import { within } from '../../time/within';
import type { StopOutcome } from '../types';
import type { RunLoop } from './RunLoop';

/** How long a stop waits for the database, in milliseconds; its row is written later otherwise. */
const STORE_MS = 1000;

/**
 * Tells the agents from memory, then stores the cause.
 *
 * @param load - reads a run that is not in memory
 * @throws ConflictError when the run has ended; ServiceUnavailableError when it cannot be read, and nothing was sent
 */
export async function stopRun(
  run: { id: string; held: RunLoop | undefined; load: () => Promise<RunLoop> },
  cause: Omit<StopCause, 'at'>,
): Promise<StopOutcome> {
  const loop = run.held ?? (await loadInTime(run.id, run.load()));
  const sent = loop.tellAgentsToStop(cause.reason);
  let answer: RunTransition;
  try {
    answer = await within(STORE_MS, 'the database', loop.storeStop(cause));
  } catch (error) {
    return { ...sent, unstored: toError(error).message };
  }
  if (!answer.ok) {
    throw new ConflictError(answer.reason);
  }
  return sent;
}

async function loadInTime(
  id: string,
  loading: Promise<RunLoop>,
): Promise<RunLoop> {
  try {
    return await within(STORE_MS, 'the database', loading);
  } catch (error) {
    if (error instanceof NotFoundError) {
      throw error;
    }
    throw new ServiceUnavailableError(
      `Run ${id} could not be stopped: it is not driven here and cannot be read (${
        toError(error).message
      }). Nothing was sent; halt the run, its entity or its environment, which needs no database`,
    );
  }
}

import { decideAgentAttempt } from '@faultline/chaos-core';
import { setTimeout as delay } from 'node:timers/promises';
import type { BootClock } from '../clock';
import type { AnyFault } from '../fault';
import type { Logger } from '../log';
import {
  revertEffect,
  revertFailed,
  type RevertOutcome,
} from '../attempts/revertEffect';
import { Journal, type JournaledAttempt } from '../journal';
import { openAttempts } from './openAttempts';

/** A revert that fails is tried again for this long; after that the next agent goes on. */
const KEEP_TRYING_MS = 60_000;
const RETRY_MS = 500;

/**
 * Reverts every open attempt of a dead agent's journal, all at once, and writes the evidence into a journal of the guardian's own: the agent's is
 * only read, so that a guardian can never damage it.
 */
export async function revertFromJournal(options: {
  journal: string;
  guardianJournal: string;
  faults: ReadonlyMap<string, AnyFault>;
  /** Why the guardian took over; part of the evidence. */
  cause: string;
  clock: BootClock;
  log: Logger;
  /** How long a revert that fails is tried again, milliseconds; a minute by default. */
  keepTryingMs?: number;
  /** Told of each attempt as soon as its outcome is known, before it is written down. */
  onOutcome?(attempt: JournaledAttempt, outcome: RevertOutcome): void;
}): Promise<void> {
  const open = openAttempts(options).open.filter(
    ({ state }) => state.phase !== 'ready',
  );
  if (open.length === 0) return;
  // The revert goes first: a disk that is full must not keep an effect in the world.
  const evidence = Journal.open(options.guardianJournal);
  evidence.catch(() => {});
  const results = await Promise.allSettled(
    open.map(async attempt => {
      const outcome = await revertOne(attempt, options);
      options.onOutcome?.(attempt, outcome);
      options.log.info('reverted for a dead agent', {
        attempt: attempt.offer.attemptId,
        fault: attempt.offer.fault,
        outcome: outcome.event.type,
        evidence: outcome.facts.evidence,
      });
      await keep(await evidence, attempt, outcome, options);
    }),
  );
  await (await evidence).close();
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

async function revertOne(
  attempt: JournaledAttempt,
  {
    faults,
    clock,
    keepTryingMs = KEEP_TRYING_MS,
  }: {
    faults: ReadonlyMap<string, AnyFault>;
    clock: BootClock;
    keepTryingMs?: number;
  },
): Promise<RevertOutcome> {
  const { offer, undo } = attempt;
  const fault = faults.get(offer.fault);
  if (!fault) {
    return revertFailed(`this program does not know fault ${offer.fault}`);
  }
  const context = {
    attemptId: offer.attemptId,
    durationMs: offer.durationMs,
    clock,
    signal: new AbortController().signal,
  };
  const end = clock.now() + keepTryingMs;
  for (;;) {
    const outcome = await revertEffect(
      fault,
      context,
      undo,
      fault.revertMs(offer.parameters),
    );
    if (outcome.event.type !== 'revertFailed' || clock.now() > end) {
      return outcome;
    }
    await delay(RETRY_MS);
  }
}

async function keep(
  journal: Journal,
  attempt: JournaledAttempt,
  outcome: RevertOutcome,
  { cause, clock }: { cause: string; clock: BootClock },
): Promise<void> {
  const { attemptId } = attempt.offer;
  const reverting = decideAgentAttempt(
    attempt.state,
    { type: 'agentRestarted' },
    clock.now(),
  ).state;
  const ended = decideAgentAttempt(reverting, outcome.event, clock.now()).state;
  await journal.append(
    { type: 'offer', ...attempt, state: ended },
    {
      type: 'report',
      report: {
        sequence: journal.state.lastSequence + 1,
        attemptId,
        phase: ended.phase,
        effect: outcome.facts.effect,
        evidence: `${cause}: ${outcome.facts.evidence}`,
        at: clock.now(),
        bootId: clock.bootId,
        wallAt: Date.now(),
        by: 'guardian',
      },
    },
  );
}

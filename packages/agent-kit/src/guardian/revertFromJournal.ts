import { decideAgentAttempt } from '@faultline/chaos-core';
import { setTimeout as delay } from 'node:timers/promises';
import type { BootClock } from '../clock';
import type { AnyFault } from '../fault';
import type { Logger } from '../log';
import { revertEffect } from '../attempts/revertEffect';
import {
  isOpenPhase,
  Journal,
  readJournal,
  type JournaledAttempt,
} from '../journal';

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
}): Promise<void> {
  const { state } = readJournal(options.journal);
  const open = [...state.attempts.values()].filter(
    attempt =>
      isOpenPhase(attempt.state.phase) && attempt.state.phase !== 'ready',
  );
  if (open.length === 0) return;
  // The revert goes first: a disk that is full must not keep an effect in the world.
  const evidence = Journal.open(options.guardianJournal);
  await Promise.all(
    open.map(async attempt => {
      const outcome = await revertOne(attempt, options);
      await keep(await evidence, attempt, outcome, options);
      options.log.info('reverted for a dead agent', {
        attempt: attempt.offer.attemptId,
        fault: attempt.offer.fault,
        outcome: outcome.event.type,
        evidence: outcome.facts.evidence,
      });
    }),
  );
  await (await evidence).close();
}

type Outcome = Awaited<ReturnType<typeof revertEffect>>;

async function revertOne(
  attempt: JournaledAttempt,
  {
    faults,
    clock,
  }: { faults: ReadonlyMap<string, AnyFault>; clock: BootClock },
): Promise<Outcome> {
  const { offer, undo } = attempt;
  const fault = faults.get(offer.fault);
  if (!fault) {
    const reason = `this guardian does not know fault ${offer.fault}`;
    return {
      event: { type: 'revertFailed', reason },
      facts: { effect: 'unknown', evidence: reason },
    };
  }
  const context = {
    attemptId: offer.attemptId,
    durationMs: offer.durationMs,
    clock,
    signal: new AbortController().signal,
  };
  const end = clock.now() + KEEP_TRYING_MS;
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
  outcome: Outcome,
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

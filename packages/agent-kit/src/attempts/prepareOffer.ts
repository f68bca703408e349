import { randomBytes } from 'node:crypto';
import { canShareTarget, type FaultType } from '@faultline/chaos-core';
import { labelsFromWire, type Offer } from '@faultline/chaos-protocol';
import type { MissingCapability } from '../capabilities';
import type { AnyFault } from '../fault';
import type { HaltBook } from '../halts';
import type { JournaledAttempt } from '../journal';
import type { AttemptServices } from './AttemptServices';
import type { TargetGate } from './TargetGate';

/** Longest fault that any agent holds, milliseconds: a day. */
const MAX_DURATION_MS = 86_400_000;

/** What an offer is held against. */
export interface Admission {
  services: AttemptServices;
  faults: ReadonlyMap<string, AnyFault>;
  gate: TargetGate;
  halts: HaltBook;
  guardianAlive(): boolean;
  missing(fault: AnyFault): Promise<MissingCapability | undefined>;
  /** Faults that are on this target now. */
  faultsOn(targetId: string): string[];
}

/** A prepared attempt that is not journaled yet, or the sentence why there is none. */
export type Prepared =
  | { ok: true; fault: AnyFault; attempt: JournaledAttempt }
  | { ok: false; reason: string };

/** Checks an offer by every rule of this agent and prepares it. Nothing in the world is changed. */
export async function prepareOffer(
  offer: Offer,
  admission: Admission,
): Promise<Prepared> {
  const { services, halts } = admission;
  const labels = labelsFromWire(offer.labels);
  const halt = halts.covering(labels);
  if (halt) return refuse(`halted (${halt.id}): ${halt.reason}`);
  if ((services.journal.state.fences.get(offer.runId) ?? 0) > offer.fence) {
    return refuse(
      `fence ${offer.fence} is older than one that was already seen: another owner drives this run`,
    );
  }
  if (!admission.guardianAlive()) {
    return refuse('the guardian is not running; it is being started again');
  }
  const fault = admission.faults.get(offer.fault);
  if (!fault) return refuse(`this agent does not know fault ${offer.fault}`);
  if (offer.mechanism !== '' && offer.mechanism !== fault.mechanism) {
    return refuse(
      `${offer.fault} is done here by ${fault.mechanism}, not by ${offer.mechanism}`,
    );
  }
  const missing = await admission.missing(fault);
  if (missing) return refuse(`missing ${missing.missing}. ${missing.remedy}`);
  const parameters = parse(offer.parameters);
  const problem = fault.problem(parameters);
  if (problem !== undefined) return refuse(`parameters: ${problem}`);
  if (
    fault.shape !== 'oneShot' &&
    !(offer.durationMs >= 1 && offer.durationMs <= MAX_DURATION_MS)
  ) {
    return refuse(
      `duration ${offer.durationMs} ms: a held fault needs 1 to ${MAX_DURATION_MS} ms`,
    );
  }
  const answer = await admission.gate.admit(offer.targetId, offer.entityRef);
  if (!answer.ok) return answer;
  const clash = admission
    .faultsOn(offer.targetId)
    .find(
      other => !canShareTarget(other as FaultType, offer.fault as FaultType),
    );
  if (clash !== undefined) {
    return refuse(
      `${clash} is on this target already and cannot share it with ${offer.fault}`,
    );
  }
  const context = {
    attemptId: offer.attemptId,
    durationMs: offer.durationMs,
    clock: services.clock,
    signal: new AbortController().signal,
  };
  const failed = (await fault.check(context, parameters, [answer.target])).find(
    check => !check.ok,
  );
  if (failed) {
    return refuse([failed.detail, failed.remedy].filter(Boolean).join('. '));
  }
  const undo = await fault.prepare(context, parameters, [answer.target]);
  return {
    ok: true,
    fault,
    attempt: {
      undo,
      offer: {
        attemptId: offer.attemptId,
        runId: offer.runId,
        fault: offer.fault,
        mechanism: fault.mechanism,
        parameters,
        durationMs: offer.durationMs,
        targetId: offer.targetId,
        entityRef: offer.entityRef,
        labels,
        acceptedAt: Date.now(),
      },
      state: {
        attemptId: offer.attemptId,
        runId: offer.runId,
        phase: 'ready',
        shape: fault.shape,
        nonce: randomBytes(18).toString('base64url'),
        readyAt: services.clock.now(),
        fence: offer.fence,
        durationMs: offer.durationMs,
        onDisconnect: offer.onDisconnect === 'continue' ? 'continue' : 'revert',
      },
    },
  };
}

function refuse(reason: string): Prepared {
  return { ok: false, reason };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

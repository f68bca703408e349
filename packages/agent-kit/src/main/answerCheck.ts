import type { CheckAction, CheckAnswer } from '@faultline/chaos-protocol';
import type { AnyFault, FaultCheck, SeenTarget } from '../fault';
import type { TargetGate } from '../attempts';
import type { MissingCapability } from '../capabilities';
import type { BootClock } from '../clock';

/** Whether an action could be done to these targets now, and how it would be undone. Changes nothing. */
export async function answerCheck(
  request: CheckAction,
  services: {
    faults: ReadonlyMap<string, AnyFault>;
    gate: TargetGate;
    missing(fault: AnyFault): Promise<MissingCapability | undefined>;
    guardianAlive(): boolean;
    clock: BootClock;
  },
): Promise<CheckAnswer> {
  const fault = services.faults.get(request.fault);
  if (!fault) {
    return failure(request, `this agent does not know fault ${request.fault}`);
  }
  let parameters: unknown;
  try {
    parameters = JSON.parse(request.parameters);
  } catch (error) {
    return failure(request, `parameters: ${(error as Error).message}`);
  }
  const problem = fault.problem(parameters);
  if (problem !== undefined) return failure(request, `parameters: ${problem}`);

  const missing = await services.missing(fault);
  const checks: FaultCheck[] = [
    missing
      ? {
          name: 'capability',
          ok: false,
          detail: `missing ${missing.missing}`,
          remedy: missing.remedy,
        }
      : { name: 'capability', ok: true, detail: `by ${fault.mechanism}` },
    services.guardianAlive()
      ? { name: 'guardian', ok: true, detail: 'the guardian watches' }
      : {
          name: 'guardian',
          ok: false,
          detail: 'the guardian is not running',
          remedy: 'It is started again by itself; look at guardian.log',
        },
  ];
  const targets: SeenTarget[] = [];
  for (const id of request.targetIds.slice(0, 1000)) {
    const answer = await services.gate.admit(id, '');
    if (answer.ok) {
      targets.push(answer.target);
    } else {
      checks.push({
        name: 'target',
        ok: false,
        detail: answer.reason,
        remedy: 'Resolve the targets again',
      });
    }
  }
  if (!missing && targets.length > 0) {
    const context = {
      attemptId: '',
      durationMs: request.durationMs,
      clock: services.clock,
      signal: new AbortController().signal,
    };
    checks.push(...(await fault.check(context, parameters, targets)));
  }
  return {
    requestId: request.requestId,
    mechanism: fault.mechanism,
    shape: fault.shape,
    survives: fault.survives,
    undoNeeds: fault.undoNeeds,
    revertMs: fault.revertMs(parameters),
    undo: fault.describeUndo(parameters),
    checks: checks.map(check => ({ ...check, remedy: check.remedy ?? '' })),
    error: '',
  };
}

function failure(request: CheckAction, error: string): CheckAnswer {
  return {
    requestId: request.requestId,
    mechanism: '',
    shape: '',
    survives: '',
    undoNeeds: '',
    revertMs: 0,
    undo: '',
    checks: [],
    error,
  };
}

import type { AgentCheck } from '@faultline/chaos-core';
import type { CheckAnswer } from '../generated/chaos/agent/v1/agent';
import { plainText } from './plainText';

const SHAPES = ['held', 'sustained', 'oneShot'] as const;
const SURVIVES = [
  'selfExpiring',
  'guarded',
  'agentRestart',
  'controlPlane',
] as const;
const UNDO_NEEDS = ['nothing', 'ambient', 'lease'] as const;

function oneOf<T extends string>(
  values: readonly T[],
  value: string,
): T | undefined {
  return values.find(known => known === value);
}

/** An agent's answer to a check; an error becomes a check that failed, so that it is shown and refuses the plan. @public */
export function agentCheckFromWire(
  answer: CheckAnswer,
  agentId: string,
): AgentCheck {
  const shape = oneOf(SHAPES, answer.shape);
  const survives = oneOf(SURVIVES, answer.survives);
  const undoNeeds = oneOf(UNDO_NEEDS, answer.undoNeeds);
  const checks = answer.checks.slice(0, 64).map(check => ({
    name: plainText(check.name, 100),
    ok: check.ok,
    detail: plainText(check.detail),
    ...(check.remedy === '' ? {} : { remedy: plainText(check.remedy) }),
  }));
  if (answer.error !== '') {
    checks.push({
      name: 'agent',
      ok: false,
      detail: plainText(answer.error),
      remedy: `Look at the log of agent ${agentId}`,
    });
  }
  return {
    agentId,
    ...(answer.mechanism === ''
      ? {}
      : { mechanism: plainText(answer.mechanism, 100) }),
    ...(shape ? { shape } : {}),
    ...(survives ? { survives } : {}),
    ...(undoNeeds ? { undoNeeds } : {}),
    revertMs: answer.revertMs,
    ...(answer.undo === '' ? {} : { undo: plainText(answer.undo) }),
    checks,
  };
}

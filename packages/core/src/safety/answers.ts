import type { SafetyAnswer } from './SafetyRule';

/** Nothing stands against it. */
export function pass(reason: string): SafetyAnswer {
  return { level: 'pass', reason };
}

/** It can be done, and somebody should know. */
export function warn(reason: string, remedy: string): SafetyAnswer {
  return { level: 'warn', reason, remedy };
}

/** It cannot be launched. */
export function refuse(reason: string, remedy: string): SafetyAnswer {
  return { level: 'refuse', reason, remedy };
}

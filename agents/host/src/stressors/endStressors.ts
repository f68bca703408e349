import { signalProcess } from '@faultline/chaos-agent-kit';
import { findStressors } from './findStressors';

/** Ends the stressors of an attempt, and nothing that does not carry its mark; returns how many there were. */
export async function endStressors(attemptId: string): Promise<number> {
  const stressors = await findStressors(attemptId);
  for (const stressor of stressors) signalProcess(stressor, 'SIGKILL');
  return stressors.length;
}

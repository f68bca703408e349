import type { StopOutcome } from '../../processing/types';

/** Whom a stop reached, for people; without a full stop. */
export function stopSentence({ told, notTold }: StopOutcome): string {
  const missed = `${notTold.join(', ')} ${
    notTold.length === 1 ? 'is' : 'are'
  } not connected and will revert when the supervision of the run ends`;
  if (told.length) {
    const sent = `The stop went out to ${told.join(', ')}`;
    return notTold.length ? `${sent}; ${missed}` : sent;
  }
  return notTold.length
    ? `The stop reached no agent: ${missed}`
    : 'No agent has begun anything of this run';
}

import type { AttemptState } from '../../attempt/types';
import { and, Move } from './Move';

/** The same run with one attempt replaced. */
export function withAttempt(move: Move, attempt: AttemptState): Move {
  return and(move, {
    attempts: move.state.attempts.map(other =>
      other.id === attempt.id ? attempt : other,
    ),
  });
}

import type { JoinToken } from './JoinToken';

/** Writes `flt1.<id>.<secret>.<fingerprint>`. @public */
export function formatJoinToken(token: JoinToken): string {
  return `flt1.${token.id}.${token.secret}.${token.fingerprint}`;
}

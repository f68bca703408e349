import type { JoinToken } from './JoinToken';

const SHAPE =
  /^flt1\.([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)\.([A-Za-z0-9_-]{22,128})\.([0-9a-f]{64})$/;

/**
 * Reads a join token; surrounding white space is allowed, because tokens are kept in files.
 *
 * @throws an Error that does not repeat the token, when it has another form.
 * @public
 */
export function parseJoinToken(text: string): JoinToken {
  const match = text.length <= 512 ? SHAPE.exec(text.trim()) : undefined;
  if (!match) {
    throw new Error(
      'The join token is not of the form flt1.<agent>.<secret>.<fingerprint>. Ask for a new one on the Agents page.',
    );
  }
  return { id: match[1], secret: match[2], fingerprint: match[3] };
}

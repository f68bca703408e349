/**
 * A message that has a known form and an impossible content. Whoever reads it drops the message and keeps the stream.
 *
 * @public
 */
export class WireError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WireError';
  }
}

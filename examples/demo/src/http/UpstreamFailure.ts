/**
 * A call that got no answer.
 *
 * @public
 */
export class UpstreamFailure extends Error {
  /** `connection`: refused, reset or cut; `timeout`: the caller gave up. */
  readonly kind: 'connection' | 'timeout';

  constructor(kind: 'connection' | 'timeout', message: string) {
    super(message);
    this.name = 'UpstreamFailure';
    this.kind = kind;
  }
}

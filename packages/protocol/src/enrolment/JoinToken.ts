/**
 * A one-time permission to enrol, and the fingerprint by which the agent knows the authority before it trusts anything.
 *
 * @public
 */
export interface JoinToken {
  /** The name that the agent will have. */
  id: string;
  /** base64url, at least 128 bits. */
  secret: string;
  /** SHA-256 of the authority's certificate (DER), lower-case hex. */
  fingerprint: string;
}

import { X509Certificate } from 'node:crypto';

/**
 * Checks that a certificate is for this agent and for the key that it made.
 *
 * @throws a sentence that names what does not fit.
 */
export function verifyCertificate(options: {
  certificate: string;
  authority: string;
  agentId: string;
  /** SPKI, DER. */
  publicKey: Buffer;
}): void {
  const certificate = new X509Certificate(options.certificate);
  const authority = new X509Certificate(options.authority);
  const subject = certificate.subject.split('\n');
  if (!subject.includes(`CN=${options.agentId}`)) {
    throw new Error(
      `The certificate is for ${subject.join(', ')}, not for agent ${
        options.agentId
      }.`,
    );
  }
  if (!certificate.verify(authority.publicKey)) {
    throw new Error('The certificate is not signed by the authority.');
  }
  const key = certificate.publicKey.export({ type: 'spki', format: 'der' });
  if (!key.equals(options.publicKey)) {
    throw new Error('The certificate is for another key than this agent made.');
  }
}

import { X509Certificate } from 'node:crypto';

/** Half of the certificate's life, milliseconds since the epoch: when it is renewed. @public */
export function renewalDueAt(certificate: string): number {
  const { validFrom, validTo } = new X509Certificate(certificate);
  return (Date.parse(validFrom) + Date.parse(validTo)) / 2;
}

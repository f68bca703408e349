import type { ServerDuplexStream, ServerUnaryCall } from '@grpc/grpc-js';
import { X509Certificate } from 'node:crypto';

/** Who is at the other end of a mutually authenticated connection. */
export interface Peer {
  agentId: string;
  /** Milliseconds since the epoch. */
  issuedAt: number;
  /** Hexadecimal. */
  serial: string;
}

/** Reads the certificate that TLS has verified already; undefined without one, or with one that is not an agent's. */
export function readPeer(
  call:
    | ServerDuplexStream<unknown, unknown>
    | ServerUnaryCall<unknown, unknown>,
): Peer | undefined {
  const raw = call.getAuthContext().sslPeerCertificate?.raw;
  if (!raw) {
    return undefined;
  }
  const certificate = new X509Certificate(raw);
  const name = /(?:^|, )URI:faultline:\/\/agent\/([a-z0-9-]{1,63})(?:,|$)/.exec(
    certificate.subjectAltName ?? '',
  );
  return name
    ? {
        agentId: name[1],
        issuedAt: Date.parse(certificate.validFrom),
        serial: certificate.serialNumber,
      }
    : undefined;
}

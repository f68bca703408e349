import { X509Certificate } from 'node:crypto';
import { connect, type DetailedPeerCertificate } from 'node:tls';

/** Time for the connection and the handshake, milliseconds. */
const PATIENCE_MS = 5000;

/**
 * Looks at the certificates that a server presents and returns the one with the given SHA-256 fingerprint, in PEM. Nothing is sent to the server:
 * trust begins only when this certificate verifies the next connection.
 *
 * @throws when the server does not present it: then somebody else answers at this address.
 */
export async function readPresentedAuthority(
  address: string,
  fingerprint: string,
): Promise<string> {
  const url = new URL(`tls://${address}`);
  const socket = connect({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port),
    // Only to read the chain; the fingerprint decides.
    rejectUnauthorized: false,
    ALPNProtocols: ['h2'],
    timeout: PATIENCE_MS,
  });
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('secureConnect', resolve);
      socket.once('error', reject);
      socket.once('timeout', () =>
        reject(new Error(`${address} did not answer in ${PATIENCE_MS} ms`)),
      );
    });
    for (
      let certificate: DetailedPeerCertificate | undefined =
          socket.getPeerCertificate(true),
        seen = 0;
      certificate?.raw && seen < 8;
      certificate = certificate.issuerCertificate, seen += 1
    ) {
      const found = certificate.fingerprint256
        .replaceAll(':', '')
        .toLowerCase();
      if (found === fingerprint) {
        return new X509Certificate(certificate.raw).toString();
      }
    }
  } finally {
    socket.destroy();
  }
  throw new Error(
    `${address} does not present the authority that the join token names (SHA-256 ${fingerprint.slice(
      0,
      16,
    )}…). Either another service answers there, or the token was made by another control plane: ask for a new token.`,
  );
}

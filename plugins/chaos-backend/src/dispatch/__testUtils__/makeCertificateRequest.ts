import { KEY_ALGORITHM, x509 } from '../authority/x509';

/** A key pair made where the agent is, and the request for its certificate. */
export async function makeCertificateRequest() {
  const keys = await crypto.subtle.generateKey(KEY_ALGORITHM, true, [
    'sign',
    'verify',
  ]);
  const request = await x509.Pkcs10CertificateRequestGenerator.create({
    name: 'CN=agent',
    keys,
    signingAlgorithm: KEY_ALGORITHM,
  });
  return { keys, certificateRequest: Buffer.from(request.rawData) };
}

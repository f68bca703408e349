import 'reflect-metadata';
import { createPublicKey, webcrypto } from 'node:crypto';
import { Pkcs10CertificateRequestGenerator } from '@peculiar/x509';

const ALGORITHM = {
  name: 'ECDSA',
  namedCurve: 'P-256',
  hash: 'SHA-256',
} as const;

/** A new key pair of this machine, and the request to have it certified. @public */
export interface CertificateRequest {
  /** PKCS#8, PEM. */
  privateKey: string;
  /** SPKI, DER: what the certificate must contain. */
  publicKey: Buffer;
  /** PKCS#10, DER. */
  request: Buffer;
}

/** @public */
export async function createCertificateRequest(
  agentId: string,
): Promise<CertificateRequest> {
  const keys = (await webcrypto.subtle.generateKey(ALGORITHM, true, [
    'sign',
    'verify',
  ])) as webcrypto.CryptoKeyPair;
  const request = await Pkcs10CertificateRequestGenerator.create(
    {
      name: `CN=${agentId}`,
      keys: keys as CryptoKeyPair,
      signingAlgorithm: ALGORITHM,
    },
    webcrypto as Crypto,
  );
  const pkcs8 = Buffer.from(
    await webcrypto.subtle.exportKey('pkcs8', keys.privateKey),
  );
  const privateKey = [
    '-----BEGIN PRIVATE KEY-----',
    ...(pkcs8.toString('base64').match(/.{1,64}/g) ?? []),
    '-----END PRIVATE KEY-----',
    '',
  ].join('\n');
  return {
    privateKey,
    publicKey: createPublicKey(privateKey).export({
      type: 'spki',
      format: 'der',
    }),
    request: Buffer.from(request.rawData),
  };
}

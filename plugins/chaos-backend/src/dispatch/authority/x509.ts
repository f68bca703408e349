// @peculiar/x509 resolves its parts through decorators, which need this polyfill to be loaded before it.
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { webcrypto } from 'node:crypto';

x509.cryptoProvider.set(webcrypto as Crypto);

/** Keys of the authority, of servers and of agents: small, fast, and spoken by every TLS stack. */
export const KEY_ALGORITHM = {
  name: 'ECDSA',
  namedCurve: 'P-256',
  hash: 'SHA-256',
} as const;

export { x509 };

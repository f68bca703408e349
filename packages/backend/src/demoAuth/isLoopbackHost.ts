import { isIPv4 } from 'node:net';

/**
 * Tells whether a host name or address stays on this machine.
 *
 * An empty host means every interface to Node, so it is not loopback.
 */
export function isLoopbackHost(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  return (
    bare === 'localhost' ||
    bare === '::1' ||
    (isIPv4(bare) && bare.startsWith('127.'))
  );
}

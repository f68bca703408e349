import { lookup } from 'node:dns/promises';
import { networkInterfaces } from 'node:os';

const THIS_MACHINE = 'this machine';

/**
 * Whether two `host:port` are, or may be, one place: the same port, and a host in common once names are resolved. All addresses of this machine are
 * one host, because what listens on every address is reached by each. A name that cannot be resolved is compared as it is written.
 */
export async function sameEndpoint(a: string, b: string): Promise<boolean> {
  const [left, right] = [split(a), split(b)];
  if (left.port !== right.port) return false;
  if (left.host === right.host) return true;
  const own = ownAddresses();
  const [places, others] = await Promise.all([
    resolve(left.host, own),
    resolve(right.host, own),
  ]);
  return others.some(place => places.includes(place));
}

function split(address: string): { host: string; port: string } {
  const colon = address.lastIndexOf(':');
  return {
    host: address
      .slice(0, colon)
      .replace(/^\[|\]$/g, '')
      .toLowerCase(),
    port: address.slice(colon + 1),
  };
}

async function resolve(
  host: string,
  own: ReadonlySet<string>,
): Promise<string[]> {
  const found = await lookup(host, { all: true }).catch(() => []);
  return [
    host,
    ...found
      .map(({ address }) => address.toLowerCase().replace(/^::ffff:/, ''))
      .map(address =>
        isLoopbackOrAny(address) || own.has(address) ? THIS_MACHINE : address,
      ),
  ];
}

function isLoopbackOrAny(address: string): boolean {
  return (
    address.startsWith('127.') || ['0.0.0.0', '::', '::1'].includes(address)
  );
}

function ownAddresses(): ReadonlySet<string> {
  return new Set(
    Object.values(networkInterfaces()).flatMap(
      found => found?.map(({ address }) => address.toLowerCase()) ?? [],
    ),
  );
}

import { createServer } from 'node:net';

/** Below the range from which systems take ports for outgoing connections. */
const LOWEST = 12_000;
const HIGHEST = 31_000;

/** What lies how far from the portal's port: agents, enrolment, the shop. */
const DISTANCES = [
  0,
  3,
  4,
  ...Array.from({ length: 80 }, (_, index) => 93 + index),
];

/**
 * A port for a portal with room for everything that the launcher puts beside
 * it. Chance, and not counting, keeps two runs on one machine apart.
 */
export async function choosePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    const free = await Promise.all(
      DISTANCES.map(distance => isFree(port + distance)),
    );
    if (free.every(Boolean)) return port;
  }
  throw new Error(`No room between the ports ${LOWEST} and ${HIGHEST}.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.close(() => resolve(true));
    });
  });
}

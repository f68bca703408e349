import { onParentGone } from './onParentGone.ts';

/**
 * Runs one process of the shop: says on stdout that it listens, and stops it on
 * SIGTERM or when the supervisor is gone.
 *
 * @public
 */
export async function runUntilStopped(
  start: () => Promise<{ stop(): Promise<void> }>,
): Promise<void> {
  // Ctrl-C reaches the whole group; the supervisor decides about its children.
  process.on('SIGINT', () => {});
  // Nobody reads any more when the supervisor was killed.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});

  const running = await start();
  let stopping = false;
  const stop = async () => {
    if (!stopping) {
      stopping = true;
      await running.stop();
      process.exit(0);
    }
  };
  process.on('SIGTERM', stop);
  onParentGone(stop);
  process.stdout.write(`${JSON.stringify({ event: 'listening' })}\n`);
}

/**
 * Preloaded into every process that the launcher starts: file descriptor 3 is
 * a pipe that the launcher holds open. When it closes, the launcher is gone,
 * by whatever death, and this process ends itself the orderly way.
 */
const { Socket } = require('node:net');
const { isMainThread } = require('node:worker_threads');

/** Longer than an agent needs to revert everything. */
const PATIENCE_MS = 10_000;

const descriptor = process.env.FAULTLINE_PARENT_PIPE;
// What this process starts by itself has another descriptor 3, or none.
delete process.env.FAULTLINE_PARENT_PIPE;

if (isMainThread && descriptor !== undefined) {
  const pipe = new Socket({ fd: Number(descriptor), readable: true });
  const end = () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), PATIENCE_MS).unref();
  };
  pipe.once('close', end);
  pipe.on('error', () => {});
  pipe.resume();
  pipe.unref();

  // What is printed after the launcher's death reaches nobody; that must not
  // keep a process from ending in order.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
}

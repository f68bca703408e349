import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { packageRoot } from '../packageRoot';

const PROGRAM = join(packageRoot, 'bin', 'stressor.js');

/** What a stressor is to do. */
export interface StressOrder {
  kind: 'cpu' | 'memory';
  /** Percent of one processor, or bytes. */
  amount: number;
  count: number;
  ttlMs: number;
  attemptId: string;
}

/**
 * Starts stressors as children of the agent. They carry the attempt's mark in their environment, by which they are found in /proc also after the
 * agent's death, and end by themselves at their deadline or when the agent is gone. They wait until they are told to work.
 */
export async function startStressors(
  order: StressOrder,
): Promise<{ pids: number[]; work(): void }> {
  const started = await Promise.all(
    Array.from({ length: order.count }, () => startOne(order)),
  );
  return {
    pids: started.map(({ pid }) => pid),
    work: () => started.forEach(({ stdin }) => stdin.write('work\n')),
  };
}

function startOne(
  order: StressOrder,
): Promise<{ pid: number; stdin: Writable }> {
  const child = spawn(
    process.execPath,
    [
      '--max-old-space-size=64',
      PROGRAM,
      order.kind,
      String(order.amount),
      String(order.ttlMs),
    ],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
      env: { FAULTLINE_ATTEMPT: order.attemptId },
    },
  );
  child.stdin.on('error', () => {});
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => {
      if (child.pid === undefined) reject(new Error('stressor has no pid'));
      else resolve({ pid: child.pid, stdin: child.stdin });
    });
  });
}

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeFileDurably } from '../journal';

/** How many are remembered. */
const MOST = 16;

/**
 * The join tokens that this agent has used, or that were refused: a token works once, so none of them is tried again. Only their hashes are kept.
 */
export class SpentTokens {
  constructor(private readonly path: string) {}

  has(token: string): boolean {
    return this.read().includes(hash(token));
  }

  async add(token: string): Promise<void> {
    const hashes = [...this.read(), hash(token)].slice(-MOST);
    mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
    await writeFileDurably(this.path, JSON.stringify(hashes));
  }

  private read(): string[] {
    try {
      return z
        .array(z.string())
        .parse(JSON.parse(readFileSync(this.path, 'utf8')));
    } catch {
      return [];
    }
  }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

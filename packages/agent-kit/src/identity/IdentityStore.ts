import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeFileDurably } from '../journal';
import type { AgentIdentity } from './AgentIdentity';

const schema = z.object({
  agentId: z.string().min(1),
  environment: z.string(),
  certificate: z.string().min(1),
  privateKey: z.string().min(1),
  authority: z.string().min(1),
  commandKey: z.string().min(1),
});

/** Keeps the identity in one file, so that key and certificate always belong together. @public */
export class IdentityStore {
  constructor(private readonly path: string) {}

  /** Undefined when the agent was never enrolled, or the file cannot be understood. */
  read(): AgentIdentity | undefined {
    try {
      const parsed = schema.safeParse(
        JSON.parse(readFileSync(this.path, 'utf8')),
      );
      return parsed.success ? parsed.data : undefined;
    } catch {
      return undefined;
    }
  }

  async write(identity: AgentIdentity): Promise<void> {
    mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
    await writeFileDurably(this.path, JSON.stringify(identity));
  }

  forget(): void {
    rmSync(this.path, { force: true });
  }
}

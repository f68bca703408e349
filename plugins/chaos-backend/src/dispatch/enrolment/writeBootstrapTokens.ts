import type { AgentStore } from '../../database/types';
import { PrivateFiles } from '../authority/PrivateFiles';
import type { AgentRequest, JoinTokens } from './JoinTokens';
import { mustEnrolAgain } from './mustEnrolAgain';

/**
 * Writes a join token to `<folder>/<name>.token` for every named agent that is not enrolled, or whose certificate is over because it was off for too
 * long, so that the embedded default needs no hand. Only a person lets a quarantined agent in again.
 */
export async function writeBootstrapTokens(options: {
  folder: string;
  requests: AgentRequest[];
  tokens: JoinTokens;
  agents: AgentStore;
  now: () => number;
}): Promise<void> {
  const files = new PrivateFiles(options.folder);
  for (const request of options.requests) {
    const known = await options.agents.get(request.name);
    if (
      known &&
      (known.quarantinedReason !== undefined ||
        !mustEnrolAgain(known, options.now()))
    ) {
      continue;
    }
    const { token } = await options.tokens.create(request, 'bootstrap');
    await files.write(`${request.name}.token`, `${token}\n`);
  }
}

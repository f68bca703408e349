import type { AgentStore } from '../../database/types';
import { PrivateFiles } from '../authority/PrivateFiles';
import type { AgentRequest, JoinTokens } from './JoinTokens';

/**
 * Writes a join token to `<folder>/<name>.token` for every named agent that is not enrolled, so that the embedded default needs no hand.
 */
export async function writeBootstrapTokens(options: {
  folder: string;
  requests: AgentRequest[];
  tokens: JoinTokens;
  agents: AgentStore;
}): Promise<void> {
  const files = new PrivateFiles(options.folder);
  for (const request of options.requests) {
    if (await options.agents.get(request.name)) {
      continue;
    }
    const { token } = await options.tokens.create(request, 'bootstrap');
    await files.write(`${request.name}.token`, `${token}\n`);
  }
}

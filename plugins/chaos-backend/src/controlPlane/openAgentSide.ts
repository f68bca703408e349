import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { ChaosConfig } from '../config';
import type { Stores } from '../database';
import { AgentDispatch } from '../dispatch/AgentDispatch';
import type { JoinTokens } from '../dispatch/enrolment/JoinTokens';
import { NoAgentGateway } from '../dispatch/NoAgentGateway';
import type { AgentGateway } from '../dispatch/types';
import type { Notice } from '../services/ServiceDependencies';

/** The agents' side of the control plane, or why there is none. */
export interface AgentSide {
  gateway: AgentGateway;
  joinTokens?: JoinTokens;
  notices: Notice[];
  close: () => void;
}

/**
 * Opens the listeners for agents. A port that is busy or a key that cannot be read does not keep the plugin from starting: everything else works,
 * and every page says what is missing.
 */
export async function openAgentSide(options: {
  config: ChaosConfig;
  stores: Stores;
  /** Whether keys that are missing may be made here. */
  embedded: boolean;
  logger: LoggerService;
  now: () => number;
  onHalt: (scope: string) => void;
  /** Told when an agent comes or goes. */
  onPresence: () => void;
}): Promise<AgentSide> {
  const { config, stores, logger } = options;
  const { listen, enrolListen, names, bootstrap } = config.agents;
  if (!listen) {
    return without(
      stores,
      'No agent can connect: chaos.agents.listen is not configured.',
      'Set chaos.agents.listen and chaos.agents.enrolListen in the app-config, then restart the backend.',
    );
  }
  try {
    const dispatch = await AgentDispatch.open({
      dataDir: config.dataDir,
      mayGenerateKeys: options.embedded,
      names: [...new Set(['localhost', '127.0.0.1', listen.host, ...names])],
      listen,
      enrolListen,
      bootstrap: options.embedded ? bootstrap : [],
      agents: stores.agents,
      halts: stores.halts,
      logger,
      now: options.now,
      onHalt: options.onHalt,
      onPresence: options.onPresence,
    });
    return {
      gateway: dispatch.gateway,
      joinTokens: enrolListen && dispatch.tokens,
      notices: [],
      close: () => dispatch.close(),
    };
  } catch (error) {
    const { message } = toError(error);
    logger.error(`Agents cannot connect: ${message}`);
    return without(
      stores,
      `Agents cannot connect: ${message}.`,
      'Correct that, then restart the backend. Runs need agents; everything else works.',
    );
  }
}

async function without(
  stores: Stores,
  sentence: string,
  remedy: string,
): Promise<AgentSide> {
  const enrolled = (await stores.agents.list()).map(({ id }) => id);
  return {
    gateway: new NoAgentGateway(enrolled),
    notices: [{ kind: 'configuration', sentence, remedy }],
    close: () => undefined,
  };
}

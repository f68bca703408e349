import type { Hello } from '@faultline/chaos-protocol';
import { agentKindFromWire, plainText } from '@faultline/chaos-protocol';
import type { AgentSession } from '../types';
import type { AgentStream } from './AgentStream';

/** Most capabilities that an agent may report. */
const MAX_CAPABILITIES = 200;

/** One agent as it is connected now: what it said, and the stream to answer on. */
export interface LiveSession {
  view: AgentSession;
  bootId: string;
  journalIncarnation: string;
  stream: AgentStream;
}

/** The session that a hello opens; all text is bounded, because agents can lie. */
export function openSession(
  hello: Hello,
  agent: { environment: string },
  stream: AgentStream,
  now: number,
): LiveSession {
  return {
    stream,
    bootId: plainText(hello.bootId, 64),
    journalIncarnation: plainText(hello.journalIncarnation, 64),
    view: {
      agentId: hello.agentId,
      kind: agentKindFromWire(hello.kind),
      environment: agent.environment,
      hostname: plainText(hello.hostname, 200),
      version: plainText(hello.version, 40),
      connectedAt: now,
      heardAt: now,
      guardianAlive: hello.guardianAlive,
      activeEffects: 0,
      capabilities: hello.capabilities
        .slice(0, MAX_CAPABILITIES)
        .map(capability => ({
          fault: plainText(capability.fault, 64),
          mechanism: plainText(capability.mechanism, 64),
          available: capability.available,
          missing: plainText(capability.missing, 500) || undefined,
          remedy: plainText(capability.remedy, 500) || undefined,
          shape: plainText(capability.shape, 20),
          survives: plainText(capability.survives, 20),
          undoNeeds: plainText(capability.undoNeeds, 20),
        })),
    },
  };
}

import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  agentKindFromWire,
  plainText,
  type EnrolRequest,
  type EnrolResponse,
} from '@faultline/chaos-protocol';
import { sendUnaryData, ServerUnaryCall, status } from '@grpc/grpc-js';
import type { AgentStore } from '../../database/types';
import type { AgentTrust } from '../authority/AgentTrust';
import type { JoinTokens } from './JoinTokens';

/** How long an agent's certificate is valid, in milliseconds; it is renewed at half of that. */
export const AGENT_CERTIFICATE_MS = 7 * 24 * 60 * 60 * 1000;

/** Turns a join token and a certificate request into an identity. */
export class EnrolmentHandler {
  constructor(
    private readonly options: {
      tokens: JoinTokens;
      agents: AgentStore;
      trust: AgentTrust;
      logger: LoggerService;
      now: () => number;
    },
  ) {}

  /** Serves `EnrolmentService.Enrol`. */
  readonly enrol = (
    call: ServerUnaryCall<EnrolRequest, EnrolResponse>,
    callback: sendUnaryData<EnrolResponse>,
  ): void => {
    this.answer(call.request).then(
      response => callback(null, response),
      error =>
        callback({ code: status.PERMISSION_DENIED, details: error.message }),
    );
  };

  private async answer(request: EnrolRequest): Promise<EnrolResponse> {
    const { tokens, agents, trust, logger, now } = this.options;
    const kind = agentKindFromWire(request.kind);
    const granted = await tokens.redeem(request.joinToken);
    if (!granted) {
      logger.warn(
        'An agent was refused: its join token is unknown, used or expired',
      );
      throw new Error(
        'the join token is unknown, used already or expired; create a new one on the Agents page of the portal',
      );
    }
    if (granted.kind !== kind) {
      throw new Error(
        `the join token is for a ${granted.kind} agent, not for a ${kind} agent; create one of the right kind`,
      );
    }
    const issued = await trust.authority.issueAgent(
      granted.name,
      request.certificateRequest,
      AGENT_CERTIFICATE_MS,
      now(),
    );
    await agents.upsert({
      id: granted.name,
      kind,
      environment: granted.environment,
      enrolledAt: now(),
      certificateSerial: issued.serial,
      certificateUntil: issued.until,
      version: plainText(request.version, 40),
      capabilities: [],
    });
    logger.info(
      `Agent ${granted.name} (${kind}, ${granted.environment}) enrolled`,
    );
    return {
      agentId: granted.name,
      certificate: issued.certificate,
      authority: trust.authority.pem,
      commandKey: trust.commandPublicKey,
      environment: granted.environment,
    };
  }
}

import type { RenewRequest, RenewResponse } from '@faultline/chaos-protocol';
import { sendUnaryData, ServerUnaryCall, status } from '@grpc/grpc-js';
import type { AgentStore } from '../../database/types';
import type { AgentTrust } from '../authority/AgentTrust';
import { AGENT_CERTIFICATE_MS } from '../enrolment/EnrolmentHandler';
import { refusalOf } from '../sessions/refusalOf';
import { readPeer } from './readPeer';

/** Serves `AgentService.Renew`: a new certificate over the present one. */
export class RenewalHandler {
  constructor(
    private readonly options: {
      agents: AgentStore;
      trust: AgentTrust;
      now: () => number;
    },
  ) {}

  readonly renew = (
    call: ServerUnaryCall<RenewRequest, RenewResponse>,
    callback: sendUnaryData<RenewResponse>,
  ): void => {
    this.answer(call).then(
      response => callback(null, response),
      error =>
        callback({ code: status.PERMISSION_DENIED, details: error.message }),
    );
  };

  private async answer(
    call: ServerUnaryCall<RenewRequest, RenewResponse>,
  ): Promise<RenewResponse> {
    const { agents, trust, now } = this.options;
    const peer = readPeer(call);
    const known = peer ? await agents.get(peer.agentId) : undefined;
    if (!peer) {
      throw new Error('the certificate does not name an agent');
    }
    const refusal = refusalOf(known, peer);
    if (refusal) {
      throw new Error(refusal);
    }
    const issued = await trust.authority.issueAgent(
      peer.agentId,
      call.request.certificateRequest,
      AGENT_CERTIFICATE_MS,
      now(),
    );
    // It may have been quarantined or enrolled again while the key was signed.
    const renewed = await agents.renewCertificate(peer.agentId, {
      serial: issued.serial,
      until: issued.until,
      enrolledAt: known?.enrolledAt,
    });
    if (!renewed) {
      throw new Error(
        'this agent was quarantined or enrolled again meanwhile; it may not renew its certificate',
      );
    }
    return { certificate: issued.certificate };
  }
}

import type { RenewRequest, RenewResponse } from '@faultline/chaos-protocol';
import { sendUnaryData, ServerUnaryCall, status } from '@grpc/grpc-js';
import type { AgentStore } from '../../database/types';
import type { AgentTrust } from '../authority/AgentTrust';
import { AGENT_CERTIFICATE_MS } from '../enrolment/EnrolmentHandler';
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
    if (!peer || !known || known.quarantinedReason) {
      throw new Error(
        'this agent may not renew its certificate; enrol it again',
      );
    }
    const issued = await trust.authority.issueAgent(
      peer.agentId,
      call.request.certificateRequest,
      AGENT_CERTIFICATE_MS,
      now(),
    );
    await agents.upsert({
      ...known,
      certificateSerial: issued.serial,
      certificateUntil: issued.until,
    });
    return { certificate: issued.certificate };
  }
}

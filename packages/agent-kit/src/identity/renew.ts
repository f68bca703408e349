import { Metadata } from '@grpc/grpc-js';
import type {
  AgentServiceClient,
  RenewResponse,
} from '@faultline/chaos-protocol';
import type { AgentIdentity } from './AgentIdentity';
import { createCertificateRequest } from './createCertificateRequest';
import { verifyCertificate } from './verifyCertificate';

const DEADLINE_MS = 15_000;

/** A fresh key and certificate over the connection that the old ones made. @public */
export async function renew(
  client: AgentServiceClient,
  identity: AgentIdentity,
): Promise<AgentIdentity> {
  const made = await createCertificateRequest(identity.agentId);
  const response = await new Promise<RenewResponse>((resolve, reject) => {
    client.renew(
      { certificateRequest: made.request },
      new Metadata(),
      { deadline: Date.now() + DEADLINE_MS },
      (error, answer) => (error ? reject(error) : resolve(answer)),
    );
  });
  verifyCertificate({
    certificate: response.certificate,
    authority: identity.authority,
    agentId: identity.agentId,
    publicKey: made.publicKey,
  });
  return {
    ...identity,
    certificate: response.certificate,
    privateKey: made.privateKey,
  };
}

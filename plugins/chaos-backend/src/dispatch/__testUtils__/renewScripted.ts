import { AgentServiceClient, RenewResponse } from '@faultline/chaos-protocol';
import { credentials } from '@grpc/grpc-js';
import { makeCertificateRequest } from './makeCertificateRequest';
import type { ScriptedIdentity } from './ScriptedAgent';

/** Asks for a new certificate over the present one; rejects with the server's answer. */
export async function renewScripted(
  port: number,
  identity: ScriptedIdentity,
): Promise<RenewResponse> {
  const { certificateRequest } = await makeCertificateRequest();
  const client = new AgentServiceClient(
    `127.0.0.1:${port}`,
    credentials.createSsl(
      Buffer.from(identity.authority),
      Buffer.from(identity.privateKey),
      Buffer.from(identity.certificate),
    ),
    { 'grpc.use_local_subchannel_pool': 1 },
  );
  try {
    return await new Promise<RenewResponse>((resolve, reject) =>
      client.renew({ certificateRequest }, (error, answer) =>
        error ? reject(error) : resolve(answer),
      ),
    );
  } finally {
    client.close();
  }
}

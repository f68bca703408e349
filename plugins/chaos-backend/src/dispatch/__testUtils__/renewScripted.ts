import { AgentServiceClient, RenewResponse } from '@faultline/chaos-protocol';
import { credentials } from '@grpc/grpc-js';
import { KEY_ALGORITHM, x509 } from '../authority/x509';
import type { ScriptedIdentity } from './ScriptedAgent';

/** Asks for a new certificate over the present one; rejects with the server's answer. */
export async function renewScripted(
  port: number,
  identity: ScriptedIdentity,
): Promise<RenewResponse> {
  const keys = await crypto.subtle.generateKey(KEY_ALGORITHM, true, [
    'sign',
    'verify',
  ]);
  const request = await x509.Pkcs10CertificateRequestGenerator.create({
    name: 'CN=agent',
    keys,
    signingAlgorithm: KEY_ALGORITHM,
  });
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
      client.renew(
        { certificateRequest: Buffer.from(request.rawData) },
        (error, answer) => (error ? reject(error) : resolve(answer)),
      ),
    );
  } finally {
    client.close();
  }
}

import { X509Certificate } from 'node:crypto';
import { credentials, Metadata } from '@grpc/grpc-js';
import type { AgentKind } from '@faultline/chaos-core';
import {
  agentKindToWire,
  EnrolmentServiceClient,
  parseJoinToken,
  type EnrolRequest,
  type EnrolResponse,
} from '@faultline/chaos-protocol';
import { channelOptions } from '../connection/channelOptions';
import type { AgentIdentity } from './AgentIdentity';
import { createCertificateRequest } from './createCertificateRequest';
import { readPresentedAuthority } from './readPresentedAuthority';
import { verifyCertificate } from './verifyCertificate';

/** The whole exchange, milliseconds. */
const DEADLINE_MS = 15_000;

/**
 * Turns a join token into an identity: finds the authority by its fingerprint, makes a key pair here, has it certified, and checks what it got.
 *
 * @throws a sentence with the remedy; the token itself never appears in it.
 * @public
 */
export async function enrol(options: {
  enrolAddress: string;
  joinToken: string;
  kind: AgentKind;
  version: string;
}): Promise<AgentIdentity> {
  const token = parseJoinToken(options.joinToken);
  const authority = await readPresentedAuthority(
    options.enrolAddress,
    token.fingerprint,
  );
  const made = await createCertificateRequest(token.id);
  const client = new EnrolmentServiceClient(
    options.enrolAddress,
    credentials.createSsl(Buffer.from(authority)),
    channelOptions(options.enrolAddress),
  );
  try {
    const response = await call(client, {
      joinToken: options.joinToken.trim(),
      certificateRequest: made.request,
      kind: agentKindToWire(options.kind),
      version: options.version,
    });
    const given = new X509Certificate(response.authority);
    if (
      given.fingerprint256.replaceAll(':', '').toLowerCase() !==
      token.fingerprint
    ) {
      throw new Error(
        'The control plane answered with another authority than the join token names; the agent stays outside.',
      );
    }
    verifyCertificate({
      certificate: response.certificate,
      authority: response.authority,
      agentId: response.agentId,
      publicKey: made.publicKey,
    });
    return {
      agentId: response.agentId,
      environment: response.environment,
      certificate: response.certificate,
      privateKey: made.privateKey,
      authority: response.authority,
      commandKey: response.commandKey,
    };
  } finally {
    client.close();
  }
}

function call(
  client: EnrolmentServiceClient,
  request: EnrolRequest,
): Promise<EnrolResponse> {
  return new Promise((resolve, reject) => {
    client.enrol(
      request,
      new Metadata(),
      { deadline: Date.now() + DEADLINE_MS },
      (error, response) => (error ? reject(error) : resolve(response)),
    );
  });
}

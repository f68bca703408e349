import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AgentKind } from '@faultline/chaos-core';
import { parseJoinToken } from '@faultline/chaos-protocol';
import type { Logger } from '../log';
import type { AgentIdentity } from './AgentIdentity';
import { enrol } from './enrol';
import type { IdentityStore } from './IdentityStore';

/** @public */
export interface ObtainIdentityOptions {
  store: IdentityStore;
  enrolAddress: string;
  joinTokenFile?: string;
  kind: AgentKind;
  version: string;
  log: Logger;
  /** The control plane refused the stored identity. */
  refused: boolean;
}

/**
 * The stored identity; or a new one, when there is none or it is of no use any more and a join token lies ready.
 *
 * @throws a sentence that says what is missing.
 * @public
 */
export async function obtainIdentity(
  options: ObtainIdentityOptions,
): Promise<AgentIdentity> {
  const stored = options.store.read();
  const token = readToken(options.joinTokenFile);
  if (stored && !(token && isOfNoUse(stored, token, options.refused))) {
    return stored;
  }
  if (!token) {
    throw new Error(
      options.joinTokenFile
        ? `This agent is not enrolled and waits for a join token in ${options.joinTokenFile}`
        : 'This agent is not enrolled and its configuration names no joinTokenFile',
    );
  }
  const identity = await enrol({
    enrolAddress: options.enrolAddress,
    joinToken: token,
    kind: options.kind,
    version: options.version,
  });
  await options.store.write(identity);
  options.log.info('enrolled', {
    agent: identity.agentId,
    environment: identity.environment,
  });
  return identity;
}

function readToken(path: string | undefined): string | undefined {
  try {
    return path ? readFileSync(path, 'utf8').trim() : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a token that lies ready is better than what is stored. */
function isOfNoUse(
  stored: AgentIdentity,
  token: string,
  refused: boolean,
): boolean {
  const expired =
    Date.parse(new X509Certificate(stored.certificate).validTo) < Date.now();
  return refused || expired || !sameAuthority(stored.authority, token);
}

function sameAuthority(authority: string, token: string): boolean {
  const { raw } = new X509Certificate(authority);
  const fingerprint = createHash('sha256').update(raw).digest('hex');
  return parseJoinToken(token).fingerprint === fingerprint;
}

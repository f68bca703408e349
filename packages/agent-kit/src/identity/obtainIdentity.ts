import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { status, type ServiceError } from '@grpc/grpc-js';
import type { AgentKind } from '@faultline/chaos-core';
import { parseJoinToken } from '@faultline/chaos-protocol';
import type { Logger } from '../log';
import type { AgentIdentity } from './AgentIdentity';
import { enrol } from './enrol';
import { expiredReason } from './expiredReason';
import type { IdentityStore } from './IdentityStore';
import type { SpentTokens } from './SpentTokens';

/** @public */
export interface ObtainIdentityOptions {
  store: IdentityStore;
  spent: SpentTokens;
  enrolAddress: string;
  joinTokenFile?: string;
  kind: AgentKind;
  version: string;
  log: Logger;
  /** The control plane refused the stored identity. */
  refused: boolean;
}

/**
 * The stored identity; or a new one under the same name, when there is none or it is of no use any more and a join token lies ready that was not
 * tried before. Without one a useless identity is returned as it is: the control plane decides, and the log says what to do.
 *
 * @throws a sentence that says what is missing.
 * @public
 */
export async function obtainIdentity(
  options: ObtainIdentityOptions,
): Promise<AgentIdentity> {
  const { store, spent, joinTokenFile, log, refused } = options;
  const stored = store.read();
  const token = readToken(joinTokenFile);
  const fresh = token !== undefined && !spent.has(token) ? token : undefined;
  if (stored) {
    const useless =
      expiredReason(stored, joinTokenFile) ??
      (refused
        ? `the control plane refuses agent ${stored.agentId}. Create a join token for it on the Agents page and put it into ${joinTokenFile}`
        : undefined);
    if (
      fresh === undefined ||
      (!useless && isOfAuthority(stored.authority, fresh))
    ) {
      if (useless) log.error(useless);
      return stored;
    }
  } else if (fresh === undefined) {
    throw new Error(whatIsMissing(joinTokenFile, token));
  }
  return enrolWith(fresh, stored, options);
}

async function enrolWith(
  token: string,
  stored: AgentIdentity | undefined,
  options: ObtainIdentityOptions,
): Promise<AgentIdentity> {
  const { joinTokenFile, spent, store, log } = options;
  const { id } = parseJoinToken(token);
  if (stored && stored.agentId !== id) {
    throw new Error(
      `The join token in ${joinTokenFile} is for ${id}, and this data folder is that of ${stored.agentId}: create a token for ${stored.agentId}, or give ${id} another dataDir`,
    );
  }
  let identity: AgentIdentity;
  try {
    identity = await enrol({
      enrolAddress: options.enrolAddress,
      joinToken: token,
      kind: options.kind,
      version: options.version,
    });
  } catch (error) {
    const { code, details } = error as Partial<ServiceError>;
    if (code !== status.PERMISSION_DENIED) throw error;
    await spent.add(token);
    throw new Error(
      `The join token in ${joinTokenFile} was refused: ${details}. It is not tried again; put a new one there`,
    );
  }
  await store.write(identity);
  await spent.add(token);
  log.info('enrolled', {
    agent: identity.agentId,
    environment: identity.environment,
  });
  return identity;
}

function whatIsMissing(
  joinTokenFile: string | undefined,
  spentToken: string | undefined,
): string {
  if (joinTokenFile === undefined) {
    return 'This agent is not enrolled and its configuration names no joinTokenFile';
  }
  return spentToken === undefined
    ? `This agent is not enrolled and waits for a join token in ${joinTokenFile}`
    : `This agent is not enrolled, and the join token in ${joinTokenFile} was used or refused before: create a new one on the Agents page and put it there`;
}

function readToken(path: string | undefined): string | undefined {
  try {
    return path ? readFileSync(path, 'utf8').trim() || undefined : undefined;
  } catch {
    return undefined;
  }
}

/** A token of another control plane is a wish to join that one; what cannot be read as a token is no wish at all. */
function isOfAuthority(authority: string, token: string): boolean {
  const { raw } = new X509Certificate(authority);
  const fingerprint = createHash('sha256').update(raw).digest('hex');
  try {
    return parseJoinToken(token).fingerprint === fingerprint;
  } catch {
    return true;
  }
}

import type {
  BackstageCredentials,
  HttpAuthService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { Principal } from '@faultline/chaos-core';
import type { Request } from 'express';
import { ANSWER_MS } from '../services/answerMs';
import type { CallContext } from '../services/types';
import { within } from '../time/within';
import type { KnownOwnership } from './KnownOwnership';

/** Who can be found out about. */
export interface Identity {
  httpAuth: HttpAuthService;
  userInfo: UserInfoService;
}

type Caller = BackstageCredentials<{
  type: string;
  subject?: string;
  userEntityRef?: string;
}>;

/**
 * Who calls. Users are resolved with everything they own for; references are
 * compared in lower case everywhere.
 *
 * @param stopping - for calls that only stop: where what the caller owns for
 *   cannot be found out, it is what was known last. The token itself is checked
 *   by its signature in any case.
 */
export async function readContext(
  request: Request,
  { httpAuth, userInfo }: Identity,
  known?: KnownOwnership,
  stopping = false,
): Promise<CallContext> {
  const credentials = await httpAuth.credentials(request, {
    allow: ['user', 'service'],
  });
  const { principal } = credentials as Caller;
  const context = { credentials, door: 'rest' as const, request };
  if (principal.type !== 'user') {
    return {
      ...context,
      principal: { kind: 'service', subject: principal.subject ?? '' },
    };
  }
  try {
    const asked = userInfo.getUserInfo(credentials);
    const info = stopping
      ? await within(ANSWER_MS, 'the auth backend', asked)
      : await asked;
    const ownershipRefs = info.ownershipEntityRefs.map(lower);
    const userRef = lower(info.userEntityRef);
    known?.remember(userRef, ownershipRefs);
    return { ...context, principal: user(userRef, ownershipRefs) };
  } catch (error) {
    if (!stopping || !principal.userEntityRef) {
      throw error;
    }
    const userRef = lower(principal.userEntityRef);
    const last = known?.get(userRef);
    return {
      ...context,
      principal: user(userRef, last?.refs ?? [userRef]),
      ownershipAsOf: last?.at ?? 0,
    };
  }
}

function user(userRef: string, ownershipRefs: string[]): Principal {
  return { kind: 'user', userRef, ownershipRefs };
}

function lower(reference: string): string {
  return reference.toLocaleLowerCase('en-US');
}

import type {
  BackstageCredentials,
  HttpAuthService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { Principal } from '@faultline/chaos-core';
import type { Request } from 'express';
import type { CallContext } from '../services/types';

/** Who can be found out about. */
export interface Identity {
  httpAuth: HttpAuthService;
  userInfo: UserInfoService;
}

/**
 * Who calls. Users are resolved with everything they own for; references are
 * compared in lower case everywhere.
 */
export async function readContext(
  request: Request,
  { httpAuth, userInfo }: Identity,
): Promise<CallContext> {
  const credentials = await httpAuth.credentials(request, {
    allow: ['user', 'service'],
  });
  return {
    credentials,
    principal: await principalOf(credentials, userInfo),
    door: 'rest',
    request,
  };
}

async function principalOf(
  credentials: Awaited<ReturnType<HttpAuthService['credentials']>>,
  userInfo: UserInfoService,
): Promise<Principal> {
  const { principal } = credentials as BackstageCredentials<{
    type: string;
    subject?: string;
  }>;
  if (principal.type !== 'user') {
    return { kind: 'service', subject: principal.subject ?? '' };
  }
  const info = await userInfo.getUserInfo(credentials);
  return {
    kind: 'user',
    userRef: lower(info.userEntityRef),
    ownershipRefs: info.ownershipEntityRefs.map(lower),
  };
}

function lower(reference: string): string {
  return reference.toLocaleLowerCase('en-US');
}

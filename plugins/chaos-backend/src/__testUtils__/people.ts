import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';

/** Owns payments. */
export const MARA = 'user:default/mara';
/** Owns the catalog service, not payments. */
export const INES = 'user:default/ines';
/** Administers the platform. */
export const NOOR = 'user:default/noor';

const GROUPS: Record<string, string[]> = {
  [MARA]: ['group:default/team-checkout'],
  [INES]: ['group:default/team-catalog'],
  [NOOR]: ['group:default/platform-admins'],
};

/** Authorisation headers of the roles that tests call with. */
export const headers = {
  owner: { authorization: mockCredentials.user.header(MARA) },
  nonOwner: { authorization: mockCredentials.user.header(INES) },
  administrator: { authorization: mockCredentials.user.header(NOOR) },
  service: { authorization: mockCredentials.service.header() },
  none: { authorization: mockCredentials.none.header() },
};

/** Backstage's user info for these people. */
export const userInfoFactory = mockServices.userInfo.mock({
  getUserInfo: async credentials => {
    const { principal } = credentials as BackstageCredentials<{
      userEntityRef: string;
    }>;
    const userEntityRef = principal.userEntityRef;
    return {
      userEntityRef,
      ownershipEntityRefs: [userEntityRef, ...(GROUPS[userEntityRef] ?? [])],
    };
  },
}).factory;

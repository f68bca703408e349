import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';

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

/** These people as the catalog knows them. */
export const peopleEntities: Entity[] = Object.entries(GROUPS).map(
  ([ref, groups]) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: ref.slice(ref.indexOf('/') + 1) },
    spec: { memberOf: groups },
    relations: groups.map(targetRef => ({ type: 'memberOf', targetRef })),
  }),
);

/** Authorisation headers of the roles that tests call with. */
export const headers = {
  owner: { authorization: mockCredentials.user.header(MARA) },
  nonOwner: { authorization: mockCredentials.user.header(INES) },
  administrator: { authorization: mockCredentials.user.header(NOOR) },
  service: { authorization: mockCredentials.service.header() },
  none: { authorization: mockCredentials.none.header() },
};

/** What these people own for. */
export async function ownership(credentials: BackstageCredentials) {
  const { principal } = credentials as BackstageCredentials<{
    userEntityRef: string;
  }>;
  const userEntityRef = principal.userEntityRef;
  return {
    userEntityRef,
    ownershipEntityRefs: [userEntityRef, ...(GROUPS[userEntityRef] ?? [])],
  };
}

/** Backstage's user info for these people. */
export const userInfo = mockServices.userInfo.mock({ getUserInfo: ownership });

export const userInfoFactory = userInfo.factory;

import { SidebarItem } from '@backstage/core-components';
import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { useUserProfile } from '@backstage/plugin-user-settings';
import { RiUser3Line } from '@remixicon/react';

/** Who is signed in, leading to that user's page. */
export function SignedInUserItem() {
  const entityLink = useRouteRef(entityRouteRef);
  const { backstageIdentity, displayName } = useUserProfile();
  if (!backstageIdentity) {
    return null;
  }
  return (
    <SidebarItem
      icon={() => <RiUser3Line />}
      to={entityLink(parseEntityRef(backstageIdentity.userEntityRef))}
      text={displayName}
    />
  );
}

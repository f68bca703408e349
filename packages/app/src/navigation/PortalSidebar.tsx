import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { NavContentComponentProps } from '@backstage/plugin-app-react';
import { SidebarSearchModal } from '@backstage/plugin-search';
import { RiMenuLine, RiSettings3Line } from '@remixicon/react';
import { SidebarBrand } from './SidebarBrand';
import { SignedInUserItem } from './SignedInUserItem';
import { useRailWhenNarrow } from './useRailWhenNarrow';

/** The sidebar; below 1024 px a rail, and on a telephone a bar at the bottom. */
export function PortalSidebar({ navItems }: NavContentComponentProps) {
  useRailWhenNarrow();

  const nav = navItems.withComponent(item => (
    <SidebarItem icon={() => item.icon} to={item.href} text={item.title} />
  ));
  const catalog = nav.take('page:catalog');
  const apis = nav.take('page:api-docs');
  // These have an item of their own below, or are reached from an entity.
  nav.take('page:search');
  nav.take('page:notifications');
  nav.take('page:user-settings');
  nav.take('page:catalog-graph');

  return (
    <Sidebar disableExpandOnHover>
      <SidebarBrand />
      <SidebarGroup label="Menu" icon={<RiMenuLine />}>
        {catalog}
        {apis}
        <SidebarSearchModal />
        <SidebarDivider />
        <SidebarScrollWrapper>
          {nav.rest({ sortBy: 'title' })}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <SidebarGroup label="Settings" icon={<RiSettings3Line />} to="/settings">
        <NotificationsSidebarItem />
        <SignedInUserItem />
        <SidebarItem
          icon={() => <RiSettings3Line />}
          to="/settings"
          text="Settings"
        />
      </SidebarGroup>
    </Sidebar>
  );
}

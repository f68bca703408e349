import {
  Link,
  useSidebarOpenState,
  useSidebarPinState,
} from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { RiFunctionLine } from '@remixicon/react';
import classes from './sidebar.module.css';

/** The name of the portal at the top of the sidebar, or its sign in the rail. */
export function SidebarBrand() {
  const title = useApi(configApiRef).getString('app.title');
  const { isOpen } = useSidebarOpenState();
  const { isMobile } = useSidebarPinState();
  if (isMobile) {
    return null;
  }
  return (
    <Link
      to="/"
      underline="none"
      className={classes.brand}
      aria-label={`${title}, home`}
    >
      <span className={classes.mark}>
        <RiFunctionLine aria-hidden size={20} />
      </span>
      {isOpen && <span>{title}</span>}
    </Link>
  );
}

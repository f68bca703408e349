import type { ReactElement } from 'react';
import type { RenderResult } from '@testing-library/react';
import { useLocation } from 'react-router-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  chaosApiRef,
  rootRouteRef,
  runRouteRef,
} from '@faultline/backstage-plugin-chaos-react';
import { FakeChaosApi } from '@faultline/backstage-plugin-chaos-react/testUtils';

const payments = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'payments' },
  spec: { type: 'service' },
};

/** Where the browser is, for tests of what leads elsewhere. */
function Address() {
  const { pathname, search } = useLocation();
  return (
    <output hidden data-testid="address">
      {pathname}
      {search}
    </output>
  );
}

/** Draws a page of the plugin for the entity payments, at an address. */
export function renderPage(
  element: ReactElement,
  options: { api?: FakeChaosApi; at?: string; path?: string } = {},
): RenderResult & { api: FakeChaosApi } {
  const { api = new FakeChaosApi(), at = '/', path } = options;
  const rendered = renderInTestApp(
    <EntityProvider entity={payments}>
      {element}
      <Address />
    </EntityProvider>,
    {
      apis: [[chaosApiRef, api]] as const,
      mountPath: path,
      initialRouteEntries: [at],
      mountedRoutes: {
        '/chaos': rootRouteRef,
        '/chaos/runs/:runId': runRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
  return { api, ...rendered };
}

import { AppRootElementBlueprint } from '@backstage/frontend-plugin-api';
import { HaltOnEveryPage } from '@faultline/backstage-plugin-chaos-react';

/**
 * The halt on every page of the portal. An adopter switches it on, because it
 * changes pages that are not the plugin's: `app-root-element:chaos/halt`.
 */
export const haltOnEveryPage = AppRootElementBlueprint.make({
  name: 'halt',
  disabled: true,
  params: { element: <HaltOnEveryPage /> },
});

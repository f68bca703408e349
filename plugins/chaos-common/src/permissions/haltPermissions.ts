import { createPermission } from '@backstage/plugin-permission-common';

/** Halt a scope: stop what runs and block new starts. @public */
export const chaosHaltCreatePermission = createPermission({
  name: 'chaos.halt.create',
  attributes: {},
});

/** Lift a halt. @public */
export const chaosHaltLiftPermission = createPermission({
  name: 'chaos.halt.lift',
  attributes: {},
});

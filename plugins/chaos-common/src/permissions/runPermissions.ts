import { createPermission } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_CHAOS_RUN } from './resourceTypes';

/** Plan and launch a run. @public */
export const chaosRunCreatePermission = createPermission({
  name: 'chaos.run.create',
  attributes: { action: 'create' },
});

/** See a run, its history and its samples. @public */
export const chaosRunReadPermission = createPermission({
  name: 'chaos.run.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CHAOS_RUN,
});

/** Stop a run. @public */
export const chaosRunAbortPermission = createPermission({
  name: 'chaos.run.abort',
  attributes: {},
  resourceType: RESOURCE_TYPE_CHAOS_RUN,
});

/** Attest by hand that an effect is gone. @public */
export const chaosRunAttestPermission = createPermission({
  name: 'chaos.run.attest',
  attributes: {},
  resourceType: RESOURCE_TYPE_CHAOS_RUN,
});

import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod/v3';
import { chaosExperimentResourceRef } from './resourceRefs';

/** Experiments on what one of the claims owns. */
const isExperimentOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Allow experiments on entities that one of the claims owns',
  resourceRef: chaosExperimentResourceRef,
  paramsSchema: z.object({
    claims: z.array(z.string()).describe('Entity references of the user'),
  }),
  apply: ({ owners }, { claims }) =>
    owners.some(owner => claims.includes(owner)),
  toQuery: ({ claims }) => ({ ownedBy: claims }),
});

/** Experiments that one of the users saved. */
const isExperimentAuthor = createPermissionRule({
  name: 'IS_AUTHOR',
  description: 'Allow experiments that one of the users saved',
  resourceRef: chaosExperimentResourceRef,
  paramsSchema: z.object({
    users: z.array(z.string()).describe('Entity references of users'),
  }),
  apply: ({ experiment }, { users }) => users.includes(experiment.createdBy),
  toQuery: ({ users }) => ({ requestedBy: users }),
});

/** Rules that a permission policy can attach to experiments. @public */
export const chaosExperimentRules = { isExperimentOwner, isExperimentAuthor };

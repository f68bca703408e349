import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod/v3';
import { chaosRunResourceRef } from './resourceRefs';

/** Runs on what one of the claims owned at launch. */
const isRunOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Allow runs on entities that one of the claims owns',
  resourceRef: chaosRunResourceRef,
  paramsSchema: z.object({
    claims: z.array(z.string()).describe('Entity references of the user'),
  }),
  apply: (run, { claims }) => run.owners.some(owner => claims.includes(owner)),
  toQuery: ({ claims }) => ({ ownedBy: claims }),
});

/** Runs that one of the users asked for. */
const isRunRequester = createPermissionRule({
  name: 'IS_REQUESTER',
  description: 'Allow runs that one of the users asked for',
  resourceRef: chaosRunResourceRef,
  paramsSchema: z.object({
    users: z.array(z.string()).describe('Entity references of users'),
  }),
  apply: (run, { users }) => users.includes(run.requestedBy),
  toQuery: ({ users }) => ({ requestedBy: users }),
});

/** Runs in one of the environments. */
const isRunInEnvironment = createPermissionRule({
  name: 'IS_IN_ENVIRONMENT',
  description: 'Allow runs in one of the environments',
  resourceRef: chaosRunResourceRef,
  paramsSchema: z.object({
    environments: z.array(z.string()).describe('Names of environments'),
  }),
  apply: (run, { environments }) => environments.includes(run.environment),
  toQuery: ({ environments }) => ({ environment: environments }),
});

/** Rules that a permission policy can attach to runs. @public */
export const chaosRunRules = { isRunOwner, isRunRequester, isRunInEnvironment };

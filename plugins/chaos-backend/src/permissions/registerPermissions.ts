import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { chaosPermissions } from '@faultline/backstage-plugin-chaos-common';
import type { Stores } from '../database';
import { chaosExperimentRules } from './experimentRules';
import {
  chaosExperimentResourceRef,
  chaosRunResourceRef,
} from './resourceRefs';
import { chaosRunRules } from './runRules';

/**
 * Tells the permission system what it can decide about. `stores` is asked
 * later, when a policy wants to look at a resource; undefined while the plugin
 * has none.
 */
export function registerPermissions(
  registry: PermissionsRegistryService,
  stores: () =>
    | Pick<Stores, 'runs' | 'experiments' | 'entityFacts'>
    | undefined,
): void {
  registry.addPermissions(
    chaosPermissions.filter(permission => permission.type === 'basic'),
  );
  registry.addResourceType({
    resourceRef: chaosRunResourceRef,
    permissions: chaosPermissions.filter(
      permission =>
        permission.type === 'resource' &&
        permission.resourceType === chaosRunResourceRef.resourceType,
    ),
    rules: Object.values(chaosRunRules),
    getResources: async ids =>
      Promise.all(ids.map(async id => stores()?.runs.get(id))),
  });
  registry.addResourceType({
    resourceRef: chaosExperimentResourceRef,
    permissions: chaosPermissions.filter(
      permission =>
        permission.type === 'resource' &&
        permission.resourceType === chaosExperimentResourceRef.resourceType,
    ),
    rules: Object.values(chaosExperimentRules),
    getResources: async ids =>
      Promise.all(
        ids.map(async id => {
          const open = stores();
          const experiment = await open?.experiments.get(id);
          if (!open || !experiment) {
            return undefined;
          }
          const [cached] = await open.entityFacts.get(
            experiment.entityRef ? [experiment.entityRef] : [],
          );
          return { experiment, owners: cached?.facts.owners ?? [] };
        }),
      ),
  });
}

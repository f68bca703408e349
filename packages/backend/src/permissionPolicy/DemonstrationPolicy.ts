import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { PermissionPolicy } from '@backstage/plugin-permission-node';

/**
 * Allows everything that the portal asks about.
 *
 * Who may break what is decided by the owner rule of the chaos plugin, which
 * holds whatever a policy says.
 */
export class DemonstrationPolicy implements PermissionPolicy {
  async handle(): Promise<PolicyDecision> {
    return { result: AuthorizeResult.ALLOW };
  }
}

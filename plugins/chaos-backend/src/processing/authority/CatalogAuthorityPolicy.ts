import type { AuthService } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AccessPolicy,
  AuthorityAnswer,
  decideAuthority,
  Principal,
} from '@faultline/chaos-core';
import type { StoredRun } from '../../database/types';
import type { AuthorityPolicy } from './AuthorityPolicy';

/** Re-resolves the stored principal, its groups and the owners of the run's entity in the catalog. */
export class CatalogAuthorityPolicy implements AuthorityPolicy {
  constructor(
    private readonly options: {
      catalog: CatalogService;
      auth: AuthService;
      access: AccessPolicy;
    },
  ) {}

  async evaluate(run: StoredRun): Promise<AuthorityAnswer> {
    try {
      const principal = await this.refresh(run.principal);
      if (!principal) {
        return {
          granted: false,
          reason: `${run.requestedBy} is not in the catalog any more`,
          remedy: 'Ask an owner of the entity to start the run again',
        };
      }
      const owners = run.entityRef ? await this.owners(run.entityRef) : [];
      return decideAuthority(principal, this.options.access, owners);
    } catch (error) {
      return {
        granted: false,
        reason: `the catalog could not be asked whether this may still run: ${
          (error as Error).message
        }`,
        remedy: 'Start the run again when the catalog answers',
      };
    }
  }

  private async refresh(principal: Principal): Promise<Principal | undefined> {
    if (principal.kind !== 'user') {
      return principal;
    }
    const user = await this.entity(principal.userRef);
    return (
      user && {
        kind: 'user',
        userRef: principal.userRef,
        ownershipRefs: [
          principal.userRef,
          ...targetsOf(user, RELATION_MEMBER_OF),
        ],
      }
    );
  }

  private async owners(entityRef: string): Promise<string[]> {
    const entity = await this.entity(entityRef);
    return entity ? targetsOf(entity, RELATION_OWNED_BY) : [];
  }

  private async entity(entityRef: string): Promise<Entity | undefined> {
    const { auth, catalog } = this.options;
    return catalog.getEntityByRef(entityRef, {
      credentials: await auth.getOwnServiceCredentials(),
    });
  }
}

function targetsOf(entity: Entity, relation: string): string[] {
  return (entity.relations ?? [])
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => targetRef);
}

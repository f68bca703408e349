import type { AuthService } from '@backstage/backend-plugin-api';
import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AccessPolicy,
  AuthorityAnswer,
  decideAuthorityOver,
  Principal,
} from '@faultline/chaos-core';
import type { AskedAuthority, AuthorityPolicy } from './AuthorityPolicy';
import { groupsOf } from './groupsOf';

/** Re-resolves the principal, its groups and the owners of the entity in the catalog. */
export class CatalogAuthorityPolicy implements AuthorityPolicy {
  constructor(
    private readonly options: {
      catalog: CatalogService;
      auth: AuthService;
      access: AccessPolicy;
    },
  ) {}

  async evaluate({
    principal,
    entityRef,
  }: AskedAuthority): Promise<AuthorityAnswer> {
    try {
      const known = await this.refresh(principal);
      if (!known) {
        return {
          granted: false,
          reason: `${nameOf(principal)} is not in the catalog`,
          remedy:
            'Register the user in the catalog, or ask an owner of the entity to start it',
        };
      }
      const owners = entityRef ? await this.owners(entityRef) : [];
      return decideAuthorityOver(
        { entityRef, owners },
        known,
        this.options.access,
      );
    } catch (error) {
      return {
        granted: false,
        reason: `the catalog could not be asked whether this may run: ${
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
    const { userRef } = principal;
    const [user] = await this.entities([userRef]);
    return (
      user && {
        kind: 'user',
        userRef,
        ownershipRefs: [
          userRef,
          ...(await groupsOf(user, refs => this.entities(refs))),
        ],
      }
    );
  }

  private async owners(entityRef: string): Promise<string[]> {
    const [entity] = await this.entities([entityRef]);
    return (entity?.relations ?? [])
      .filter(({ type }) => type === RELATION_OWNED_BY)
      .map(({ targetRef }) => targetRef);
  }

  private async entities(entityRefs: string[]): Promise<Entity[]> {
    const { auth, catalog } = this.options;
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata', 'relations'] },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items.flatMap(item => item ?? []);
  }
}

function nameOf(principal: Principal): string {
  switch (principal.kind) {
    case 'user':
      return principal.userRef;
    case 'service':
      return principal.subject;
    default:
      return principal.username;
  }
}

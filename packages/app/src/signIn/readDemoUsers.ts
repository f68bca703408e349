import { Config } from '@backstage/config';

/** Somebody whom a visitor of the demonstration may be. */
export type DemoUser = {
  entityRef: string;
  displayName: string;
  team: string;
  /** What the user owns and is allowed to break, in a sentence. */
  may: string;
};

/** Reads `auth.providers.demo.users`; nobody when there is no such provider. */
export function readDemoUsers(config: Config): DemoUser[] {
  const users =
    config.getOptionalConfigArray('auth.providers.demo.users') ?? [];
  return users.map(user => ({
    entityRef: user.getString('entityRef'),
    displayName: user.getString('displayName'),
    team: user.getString('team'),
    may: user.getString('may'),
  }));
}

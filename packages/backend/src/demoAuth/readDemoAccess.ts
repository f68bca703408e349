import { readHttpServerOptions } from '@backstage/backend-defaults/rootHttpRouter';
import { Config } from '@backstage/config';
import { isLoopbackHost } from './isLoopbackHost';

/** Who may sign in through the demo provider, and why perhaps nobody may. */
export type DemoAccess = {
  /** The users on offer: entity reference to display name. */
  users: ReadonlyMap<string, string>;
  /** Set when the backend can be reached from other machines. */
  refusal?: string;
};

/**
 * Reads `auth.providers.demo` and checks that the backend listens on this
 * machine alone. It never throws: a backend that is open to a network must still
 * start, only without this door.
 */
export function readDemoAccess(config: Config): DemoAccess {
  const users = config.getOptionalConfigArray('auth.providers.demo.users');
  const { host } = readHttpServerOptions(
    config.getOptionalConfig('backend'),
  ).listen;

  return {
    users: new Map(
      users?.map(user => [
        user.getString('entityRef'),
        user.getString('displayName'),
      ]),
    ),
    refusal: isLoopbackHost(host)
      ? undefined
      : `The demo sign-in asks for no password, and backend.listen.host is ${
          host ? `'${host}'` : 'not set'
        }, which other machines can reach. Set it to 127.0.0.1, or remove auth.providers.demo and configure a real provider`,
  };
}

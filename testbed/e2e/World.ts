import path from 'node:path';
import { Browser } from 'playwright-core';
import { launchChromium } from '../src';
import { checkout } from './checkout';
import { PortalUser } from './portal/PortalUser';
import { Stack } from './stack/Stack';

/** Those who sign in once the stack runs. */
interface Users {
  mara: PortalUser;
  ines: PortalUser;
  noor: PortalUser;
}

/** What the lanes share: one stack, its users, one browser. */
export class World {
  private users: Users | undefined;
  private opened: Browser | undefined;

  private constructor(readonly stack: Stack) {}

  /** A stack whose catalog has an entity that claims what is not its own. */
  static async create(): Promise<World> {
    const stack = await Stack.create();
    await stack.addEntities(path.join(checkout, 'examples/catalog-hostile'));
    return new World(stack);
  }

  /** Owns storefront, payments and ledger. */
  get mara(): PortalUser {
    return started(this.users).mara;
  }

  /** Owns catalog and cache. */
  get ines(): PortalUser {
    return started(this.users).ines;
  }

  /** Administrator. */
  get noor(): PortalUser {
    return started(this.users).noor;
  }

  get browser(): Browser {
    return started(this.opened);
  }

  /**
   * Starts the stack, signs everybody in and waits for the agents.
   *
   * @param environment - for the stack, such as `APP_CONFIG_…`
   */
  async start(environment: Record<string, string> = {}): Promise<void> {
    await this.stack.start(environment);
    const [mara, ines, noor] = await Promise.all(
      ['mara.lindqvist', 'ines.carvalho', 'noor.haddad'].map(name =>
        this.stack.user(name),
      ),
    );
    this.users = { mara, ines, noor };
    await this.stack.agentsConnected(noor);
    this.opened ??= await launchChromium();
  }

  /** Ends the browser and everything that the stack has started. */
  async end(): Promise<void> {
    await this.opened?.close();
    await this.stack.dispose();
  }
}

function started<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The stack has not been started.');
  return value;
}

import { callUpstream } from '../http/callUpstream.ts';
import type { ShopInstance } from '../topology/types.ts';

const EVERY_MS = 250;
const TIMEOUT_MS = 500;

/**
 * How many instances of an entity there are, and how many say that they are
 * ready.
 *
 * @public
 */
export interface Readiness {
  instances: number;
  readyInstances: number;
}

/**
 * Asks every instance of the shop four times a second whether it is ready, so
 * that the loss of one shows also where its callers do not notice it.
 *
 * @public
 */
export class InstanceWatch {
  private readonly ready = new Set<string>();
  private readonly asking = new Set<string>();
  private readonly timer: NodeJS.Timeout;
  private readonly instances: ShopInstance[];

  constructor(instances: ShopInstance[]) {
    this.instances = instances;
    this.timer = setInterval(() => {
      for (const instance of instances) {
        this.ask(instance);
      }
    }, EVERY_MS);
  }

  of(service: string): Readiness {
    const own = this.instances.filter(one => one.service === service);
    return {
      instances: own.length,
      readyInstances: own.filter(({ instance }) => this.ready.has(instance))
        .length,
    };
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async ask({ instance, listen }: ShopInstance): Promise<void> {
    if (this.asking.has(instance)) {
      return;
    }
    this.asking.add(instance);
    try {
      const { status } = await callUpstream({
        endpoint: listen,
        method: 'GET',
        path: '/ready',
        timeoutMs: TIMEOUT_MS,
      });
      if (status === 200) {
        this.ready.add(instance);
      } else {
        this.ready.delete(instance);
      }
    } catch {
      this.ready.delete(instance);
    } finally {
      this.asking.delete(instance);
    }
  }
}

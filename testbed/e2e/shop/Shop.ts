import { RecordedRequest } from './RecordedRequest';
import { ShopProcess } from './ShopProcess';

/** How far the load generator and the supervisor lie from the port base. */
const LOAD = 51;
const STATUS = 61;

/**
 * The demonstration shop seen from outside of Faultline: what its supervisor
 * says of its processes, and what its callers measured.
 */
export class Shop {
  constructor(readonly portBase: number) {}

  async processes(): Promise<ShopProcess[]> {
    const { processes } = await this.ask<{ processes: ShopProcess[] }>(
      STATUS,
      '/status',
    );
    return processes;
  }

  async process(name: string): Promise<ShopProcess> {
    const found = (await this.processes()).find(each => each.name === name);
    if (!found) throw new Error(`The shop has no process ${name}.`);
    return found;
  }

  /** The requests to an entity that ended since then, in order of sending. */
  async requests(entity: string, since: number): Promise<RecordedRequest[]> {
    const query = new URLSearchParams({ entity, since: String(since) });
    const requests = await this.ask<RecordedRequest[]>(
      LOAD,
      `/requests?${query}`,
    );
    return requests.sort((a, b) => a.startedAt - b.startedAt);
  }

  private async ask<T>(distance: number, path: string): Promise<T> {
    const address = `http://127.0.0.1:${this.portBase + distance}${path}`;
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    return (await response.json()) as T;
  }
}

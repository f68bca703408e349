/** One process of the shop, as its supervisor tells it. */
export interface ShopProcess {
  readonly name: string;
  readonly state: 'starting' | 'running' | 'waiting' | 'stopping' | 'stopped';
  readonly pid?: number;
  readonly startedAt?: number;
  readonly restarts: number;
}

/** Channel of Backstage's signals on which changes are hinted at. @public */
export const CHAOS_SIGNAL_CHANNEL = 'chaos';

/**
 * A hint that something changed. Everybody hears it, so it does not say which
 * run, halt or agent: the data is fetched under the viewer's own permissions.
 *
 * @public
 */
export interface ChaosSignal {
  [key: string]: string | undefined;
  type: 'run' | 'agents' | 'halts' | 'scores';
}

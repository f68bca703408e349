import type { AgentServiceClient } from '@faultline/chaos-protocol';
import type { AgentIdentity } from './AgentIdentity';
import { expiredReason } from './expiredReason';
import { IdentityStore } from './IdentityStore';
import { obtainIdentity, type ObtainIdentityOptions } from './obtainIdentity';
import { renew } from './renew';
import { renewalDueAt } from './renewalDueAt';
import { SpentTokens } from './SpentTokens';

/** How often the certificate's age is looked at, milliseconds. */
const LOOK_EVERY_MS = 30_000;

/** Has an identity ready for every dial, and renews it at half of its life while a connection lasts. */
export class CertificateKeeper {
  private readonly store: IdentityStore;
  private readonly spent: SpentTokens;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    paths: { identity: string; spentTokens: string },
    private readonly options: Omit<
      ObtainIdentityOptions,
      'store' | 'spent' | 'refused'
    >,
  ) {
    this.store = new IdentityStore(paths.identity);
    this.spent = new SpentTokens(paths.spentTokens);
  }

  /** @param refused - the control plane said no to the last one */
  identity(refused: boolean): Promise<AgentIdentity> {
    const { store, spent } = this;
    return obtainIdentity({ ...this.options, store, spent, refused });
  }

  /** Why nothing may begin under this identity any more; undefined while it is valid. */
  get expired(): string | undefined {
    const stored = this.store.read();
    return stored && expiredReason(stored, this.options.joinTokenFile);
  }

  /** Renews over this connection, now and later, whenever it is due. */
  keep(client: AgentServiceClient, identity: AgentIdentity): void {
    this.rest();
    const look = () => void this.renewWhenDue(client, identity);
    this.timer = setInterval(look, LOOK_EVERY_MS);
    look();
  }

  /** The connection has ended. */
  rest(): void {
    clearInterval(this.timer);
  }

  private async renewWhenDue(
    client: AgentServiceClient,
    identity: AgentIdentity,
  ): Promise<void> {
    const { log } = this.options;
    const stored = this.store.read() ?? identity;
    if (Date.now() < renewalDueAt(stored.certificate)) return;
    try {
      await this.store.write(await renew(client, stored));
      log.info('certificate renewed');
    } catch (error) {
      log.warn('the certificate could not be renewed yet', {
        reason: String(error),
      });
    }
  }
}

import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  CHAOS_SIGNAL_CHANNEL,
  ChaosSignal,
} from '@faultline/backstage-plugin-chaos-common';
import type {
  ChaosPublication,
  ChaosPublisher,
} from '@faultline/backstage-plugin-chaos-node';
import { isTerminal } from '@faultline/chaos-core';

/** Hints to open pages that something changed. Never the data itself: that is fetched under the viewer's own permissions. */
export class SignalPublisher implements ChaosPublisher {
  readonly name = 'signals';

  constructor(private readonly signals: SignalsService) {}

  async publish({ phase }: ChaosPublication): Promise<void> {
    // Everybody hears it, so it does not say which: not everybody may see the run.
    await this.hint({ type: 'run' });
    if (isTerminal(phase)) {
      await this.hint({ type: 'scores' });
    }
  }

  async hint(message: ChaosSignal): Promise<void> {
    await this.signals.publish({
      recipients: { type: 'broadcast' },
      channel: CHAOS_SIGNAL_CHANNEL,
      message,
    });
  }
}

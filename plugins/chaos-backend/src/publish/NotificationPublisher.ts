import type { NotificationService } from '@backstage/plugin-notifications-node';
import type {
  ChaosPublication,
  ChaosPublisher,
} from '@faultline/backstage-plugin-chaos-node';

/** Tells owners and the one who asked what they should not have to look for: a run that failed, and one that is unconfirmed. */
export class NotificationPublisher implements ChaosPublisher {
  readonly name = 'notifications';

  constructor(
    private readonly options: {
      notifications: NotificationService;
      /** Where the portal shows the Chaos pages, e.g. `/chaos`. */
      portalPath: string;
    },
  ) {}

  async publish(publication: ChaosPublication): Promise<void> {
    const words = wordsFor(publication);
    if (words) {
      await this.options.notifications.send({
        recipients: {
          type: 'entity',
          entityRef: [...publication.owners, publication.requestedBy],
        },
        payload: {
          ...words,
          link: `${this.options.portalPath}/runs/${publication.runId}`,
          topic: 'chaos',
          scope: `chaos-run-${publication.runId}`,
        },
      });
    }
  }
}

function wordsFor({ title, phase, previousPhase, verdict }: ChaosPublication):
  | {
      title: string;
      description: string;
      severity: 'critical' | 'high' | 'normal';
    }
  | undefined {
  if (phase === previousPhase) {
    return undefined;
  }
  if (phase === 'unconfirmed') {
    return {
      title: `${title}: the fault may still be present`,
      description:
        'No agent has proven that it is gone. The run page says what is known and what would settle it.',
      severity: 'critical',
    };
  }
  if (phase === 'succeeded' && verdict === 'failed') {
    return {
      title: `${title}: failed`,
      description: 'The steady state did not hold. The run page shows why.',
      severity: 'high',
    };
  }
  if (phase === 'errored') {
    return {
      title: `${title}: could not be carried out`,
      description:
        'This is an error of the tool or its set-up, it says nothing of the service.',
      severity: 'normal',
    };
  }
  return undefined;
}

import type { EventsService } from '@backstage/plugin-events-node';
import type {
  ChaosPublication,
  ChaosPublisher,
} from '@faultline/backstage-plugin-chaos-node';

/** Topic of Backstage's events for what happens to runs. */
export const CHAOS_RUN_TOPIC = 'chaos.run';

/** Tells other plugins, when the state of a run changed. */
export class EventPublisher implements ChaosPublisher {
  readonly name = 'events';

  constructor(private readonly events: EventsService) {}

  async publish(publication: ChaosPublication): Promise<void> {
    if (publication.phase !== publication.previousPhase) {
      await this.events.publish({
        topic: CHAOS_RUN_TOPIC,
        eventPayload: publication,
      });
    }
  }
}

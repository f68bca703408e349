import { mockServices } from '@backstage/backend-test-utils';
import type {
  ChaosPublication,
  ChaosPublisher,
} from '@faultline/backstage-plugin-chaos-node';
import type { OutboxMessage, OutboxStore } from '../database/types';
import { NotificationPublisher } from './NotificationPublisher';
import { OutboxPublisher } from './OutboxPublisher';

const change = {
  runId: 'r1',
  owners: ['group:default/team-checkout'],
  title: 'Slow ledger',
  requestedBy: 'user:default/mara.lindqvist',
  previousPhase: 'verifying',
  phase: 'succeeded',
  verdict: 'failed',
  events: ['run.ended'],
} as const;

function message(id: number): OutboxMessage {
  return {
    id,
    topic: 'run',
    key: 'r1',
    createdAt: 1000 + id,
    payload: { ...change, owners: [...change.owners], events: ['run.ended'] },
  };
}

describe('OutboxPublisher', () => {
  const seen: ChaosPublication[] = [];
  let stop: () => void;
  const sink: ChaosPublisher = {
    name: 'sink',
    publish: async publication => {
      seen.push(publication);
    },
  };

  it('delivers to every sink, also beside one that fails, and then empties the outbox', async () => {
    const rows = [message(1), message(2)];
    const emptied = new Promise<void>(resolve => {
      const outbox: OutboxStore = {
        read: async () => [...rows],
        remove: async ids => {
          rows.splice(0, ids.length);
          resolve();
        },
      };
      const broken: ChaosPublisher = {
        name: 'broken',
        publish: () => Promise.reject(new Error('down')),
      };
      const publisher = new OutboxPublisher({
        outbox,
        publishers: [broken, sink],
        logger: mockServices.logger.mock(),
      });
      publisher.start();
      stop = () => publisher.stop();
    });
    await emptied;
    stop();
    expect(seen.map(({ eventId }) => eventId)).toEqual(['run-1', 'run-2']);
    expect(rows).toEqual([]);
  });
});

describe('NotificationPublisher', () => {
  const base: ChaosPublication = {
    ...change,
    owners: [...change.owners],
    eventId: 'e',
    at: 1,
  };
  const sentFor = async (publication: ChaosPublication) => {
    const sent: unknown[] = [];
    await new NotificationPublisher({
      notifications: {
        send: async options => {
          sent.push(options);
        },
      },
      portalPath: '/chaos',
    }).publish(publication);
    return sent;
  };

  it('tells the owners and the asker of a failed run, with a link', async () => {
    expect(await sentFor(base)).toEqual([
      expect.objectContaining({
        recipients: {
          type: 'entity',
          entityRef: [
            'group:default/team-checkout',
            'user:default/mara.lindqvist',
          ],
        },
        payload: expect.objectContaining({
          link: '/chaos/runs/r1',
          severity: 'high',
        }),
      }),
    ]);
  });

  it('alarms once when a run becomes unconfirmed, and is silent about a pass', async () => {
    const unconfirmed = {
      ...base,
      phase: 'unconfirmed',
      verdict: undefined,
    } as const;
    expect(await sentFor(unconfirmed)).toHaveLength(1);
    expect(
      await sentFor({ ...unconfirmed, previousPhase: 'unconfirmed' }),
    ).toEqual([]);
    expect(await sentFor({ ...base, verdict: 'passed' })).toEqual([]);
  });
});

import type { LoggerService } from '@backstage/backend-plugin-api';
import type { AttemptEvent } from '@faultline/chaos-core';
import {
  attemptEventFromReport,
  AttemptReport,
} from '@faultline/chaos-protocol';
import type { AgentListener } from '../types';
import type { LiveSession } from './LiveSession';
import type { ReportQueue } from './ReportQueue';

/**
 * Puts a report in the queue of its stream. It is acknowledged in its turn, when every listener has made it durable: an acknowledgement covers
 * every report before it, and the agent forgets them then.
 */
export function takeReport(
  session: LiveSession,
  report: AttemptReport,
  reports: ReportQueue,
  options: {
    listeners: ReadonlySet<AgentListener>;
    logger: LoggerService;
    now: () => number;
  },
): void {
  const { listeners, logger, now } = options;
  const { agentId } = session.view;
  const { attemptId, sequence } = report;
  const at = now() - report.ageMs;
  const by = report.by === 'guardian' ? 'guardian' : 'agent';
  const acknowledge = () =>
    session.stream.send({ $case: 'acknowledge', value: { sequence } });
  let event: AttemptEvent;
  try {
    event = attemptEventFromReport(report);
  } catch (error) {
    // An agent of a newer version: what cannot be understood cannot be stored either, and sending it again would not help.
    logger.warn(`A report of agent ${agentId} is dropped: ${error}`);
    reports.push(async () => {
      acknowledge();
    });
    return;
  }
  reports.push(async () => {
    if (listeners.size === 0) {
      // The listeners for agents open before the driver does.
      throw new Error('nobody takes reports in yet');
    }
    for (const listener of listeners) {
      await listener.onReport(agentId, {
        attemptId,
        event,
        at,
        by,
        journalIncarnation: session.journalIncarnation,
      });
    }
    acknowledge();
  });
}

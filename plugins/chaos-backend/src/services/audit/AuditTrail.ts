import type { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { subjectOf } from '../subjectOf';
import type { CallContext } from '../types';

/** What an audited call is about; absent parts are not known to it. */
export interface AuditSubject {
  entityRef?: string;
  experimentId?: string;
  runId?: string;
  /** Hash of the plan. */
  planHash?: string;
  [key: string]: string | undefined;
}

/**
 * Writes every mutation to Backstage's audit log: who, through which door, on
 * what, and how it ended. Refusals are written too.
 */
export class AuditTrail {
  readonly #auditor: AuditorService;

  constructor(auditor: AuditorService) {
    this.#auditor = auditor;
  }

  /** Runs `work` between the two lines of its audit event. */
  async record<T>(
    context: CallContext,
    eventId: string,
    options: { severity: 'medium' | 'high'; subject: AuditSubject },
    work: () => Promise<T>,
    outcome: (result: T) => AuditSubject = () => ({}),
  ): Promise<T> {
    const event = await this.#auditor.createEvent({
      eventId,
      severityLevel: options.severity,
      request: context.request,
      meta: {
        principal: subjectOf(context.principal),
        door: context.door,
        ...present(options.subject),
      },
    });
    let result: T;
    try {
      result = await work();
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
    await event.success({ meta: present(outcome(result)) });
    return result;
  }
}

function present(subject: AuditSubject): JsonObject {
  return Object.fromEntries(
    Object.entries(subject).filter(([, value]) => value !== undefined),
  ) as JsonObject;
}

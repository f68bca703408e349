import type { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { subjectOf } from '../subjectOf';
import type { CallContext } from '../types';
import type { AuditSubject } from './AuditSubject';

/**
 * Writes every mutation to Backstage's audit log: who, through which door, on
 * what, and how it ended. Refusals are written too, with what the layers within
 * had found out before they refused.
 */
export class AuditTrail {
  readonly #auditor: AuditorService;

  constructor(auditor: AuditorService) {
    this.#auditor = auditor;
  }

  /** Runs `work` between the two lines of its audit event, in a context that takes what it is about. */
  async record<T>(
    context: CallContext,
    eventId: string,
    options: { severity: 'medium' | 'high'; subject: AuditSubject },
    work: (context: CallContext) => Promise<T>,
    outcome: (result: T) => AuditSubject = () => ({}),
  ): Promise<T> {
    const event = await this.#auditor.createEvent({
      eventId,
      severityLevel: options.severity,
      request: context.request,
      meta: {
        principal: subjectOf(context.principal),
        door: context.door,
        ...(context.ownershipAsOf !== undefined && {
          ownershipAsOf: context.ownershipAsOf,
        }),
        ...present(options.subject),
      },
    });
    let found: AuditSubject = {};
    const about = (subject: AuditSubject) => {
      found = { ...found, ...present(subject) };
    };
    let result: T;
    try {
      result = await work({ ...context, about });
    } catch (error) {
      await event.fail({ error: toError(error), meta: present(found) });
      throw error;
    }
    await event.success({ meta: present({ ...found, ...outcome(result) }) });
    return result;
  }
}

function present(subject: AuditSubject): JsonObject & AuditSubject {
  return Object.fromEntries(
    Object.entries(subject).filter(([, value]) => value !== undefined),
  );
}

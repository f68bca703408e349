import type { AgentAttemptState } from '@faultline/chaos-core';
import { collapseReports } from './collapseReports';
import type {
  JournaledHalt,
  JournaledOffer,
  JournaledReport,
  JournaledTombstone,
  JournalRecord,
} from './JournalRecord';

/** @public */
export interface JournaledAttempt {
  offer: JournaledOffer;
  undo: unknown;
  state: AgentAttemptState;
}

/**
 * What the journal's lines add up to.
 *
 * @public
 */
export class JournalState {
  incarnation = '';
  readonly attempts = new Map<string, JournaledAttempt>();
  /** Attempts that may never start here again: stopped before they came, or ended long ago. */
  readonly tombstones = new Map<string, JournaledTombstone>();
  readonly fences = new Map<string, number>();
  readonly halts = new Map<string, JournaledHalt>();
  /** Not acknowledged yet, in order. */
  readonly reports = new Map<number, JournaledReport>();
  /** Lines of a newer version. */
  readonly unknownRecords: unknown[] = [];
  lastSequence = 0;
  acknowledged = 0;

  apply(record: JournalRecord): void {
    switch (record.type) {
      case 'incarnation':
        this.incarnation = record.id;
        return;
      case 'offer':
        this.attempts.set(record.offer.attemptId, {
          offer: record.offer,
          undo: record.undo,
          state: record.state,
        });
        return;
      case 'undo':
        this.change(record.attemptId, { undo: record.undo });
        return;
      case 'state':
        this.change(record.state.attemptId, { state: record.state });
        return;
      case 'tombstone':
        this.tombstones.set(record.attemptId, record.tombstone);
        return;
      case 'fence':
        this.fences.set(record.runId, record.fence);
        return;
      case 'halt':
        this.halts.set(record.halt.id, record.halt);
        return;
      case 'lift':
        this.halts.delete(record.haltId);
        return;
      case 'report':
        this.reports.set(record.report.sequence, record.report);
        collapseReports(this.reports, record.report);
        this.lastSequence = Math.max(this.lastSequence, record.report.sequence);
        return;
      case 'acknowledged':
        this.acknowledged = Math.max(this.acknowledged, record.sequence);
        this.lastSequence = Math.max(this.lastSequence, record.sequence);
        for (const sequence of this.reports.keys()) {
          if (sequence <= record.sequence) this.reports.delete(sequence);
        }
        return;
      default: {
        // A line of a newer version: its meaning is unknown, and it must not hide the undo records around it.
        const unknown: never = record;
        this.unknownRecords.push(unknown);
      }
    }
  }

  private change(attemptId: string, fields: Partial<JournaledAttempt>): void {
    const known = this.attempts.get(attemptId);
    if (known) this.attempts.set(attemptId, { ...known, ...fields });
  }
}

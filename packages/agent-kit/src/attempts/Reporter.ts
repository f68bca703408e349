import type { ConnectRequest } from '@faultline/chaos-protocol';
import type { BootClock } from '../clock';
import type { Journal, JournaledReport, JournalRecord } from '../journal';
import type { Facts } from './Facts';

type Send = (frame: NonNullable<ConnectRequest['frame']>) => boolean;

/**
 * Tells the control plane what happened, until it has acknowledged it: every report is on disk before it is sent, and sent again on every new
 * stream.
 */
export class Reporter {
  private next: number;

  constructor(
    private readonly journal: Journal,
    private readonly clock: BootClock,
    private readonly send: Send,
  ) {
    this.next = journal.state.lastSequence + 1;
  }

  /** The record of a report, for the same append as the transition that it tells of. */
  record(
    attemptId: string,
    phase: string,
    facts: Facts,
    by: 'agent' | 'guardian' = 'agent',
  ): Extract<JournalRecord, { type: 'report' }> {
    const report: JournaledReport = {
      sequence: this.next,
      attemptId,
      phase,
      effect: facts.effect,
      ...(facts.magnitude === undefined ? {} : { magnitude: facts.magnitude }),
      evidence: facts.evidence,
      at: this.clock.now(),
      bootId: this.clock.bootId,
      wallAt: Date.now(),
      by,
    };
    this.next += 1;
    return { type: 'report', report };
  }

  /** Journals and sends one report that goes with no transition. */
  async report(attemptId: string, phase: string, facts: Facts): Promise<void> {
    const record = this.record(attemptId, phase, facts);
    // A full disk must not silence the agent: what cannot be kept is at least said.
    await this.journal.append(record).catch(() => {});
    this.deliver(record.report);
  }

  /** Sends one report on the present stream, if there is one. */
  deliver(report: JournaledReport): void {
    const age =
      report.bootId === this.clock.bootId
        ? this.clock.now() - report.at
        : Date.now() - report.wallAt;
    this.send({
      $case: 'attemptReport',
      value: {
        sequence: report.sequence,
        attemptId: report.attemptId,
        phase: report.phase,
        effect: report.effect,
        magnitude: report.magnitude,
        evidence: report.evidence,
        ageMs: Math.max(0, Math.round(age)),
        by: report.by,
      },
    });
  }

  /** Sends again whatever was not acknowledged, oldest first. */
  deliverAll(): void {
    for (const report of this.journal.state.reports.values()) {
      this.deliver(report);
    }
  }

  /** The control plane has stored everything up to this sequence. */
  acknowledge(sequence: number): void {
    if (sequence < this.next && sequence > this.journal.state.acknowledged) {
      // Losing this line costs only that reports are sent again.
      this.journal.append({ type: 'acknowledged', sequence }).catch(() => {});
    }
  }
}

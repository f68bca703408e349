import type { ConnectRequest } from '@faultline/chaos-protocol';
import type { BootClock } from '../clock';
import type { Journal, JournaledReport, JournalRecord } from '../journal';
import type { Facts } from './Facts';

/** Reports that may be under way at the same time: far below what a stream lets wait, so that no backlog can end it. */
const WINDOW = 200;

type Send = (frame: NonNullable<ConnectRequest['frame']>) => boolean;

/**
 * Tells the control plane what happened, until it has acknowledged it: every report is on disk before it is sent, and sent again on every new
 * stream. They go in order and a window at a time, which moves on as they are acknowledged.
 */
export class Reporter {
  private next: number;
  /** Last sequence that went out on the present stream. */
  private sent = 0;
  /** Not on disk yet. */
  private readonly pending = new Set<number>();

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
    this.pending.add(this.next);
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

  /** A report is on disk, or cannot be: it is sent as soon as it is its turn. */
  deliver(report: JournaledReport): void {
    this.pending.delete(report.sequence);
    this.pump();
  }

  /** On a new stream: sends again whatever was not acknowledged, oldest first. */
  deliverAll(): void {
    this.sent = 0;
    this.pump();
  }

  private pump(): void {
    const { reports } = this.journal.state;
    let underWay = 0;
    for (const report of reports.values()) {
      if (underWay >= WINDOW || this.pending.has(report.sequence)) return;
      underWay += 1;
      if (report.sequence <= this.sent) continue;
      if (!this.transmit(report)) return;
      this.sent = report.sequence;
    }
  }

  private transmit(report: JournaledReport): boolean {
    const age =
      report.bootId === this.clock.bootId
        ? this.clock.now() - report.at
        : Date.now() - report.wallAt;
    return this.send({
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

  /** The control plane has stored everything up to this sequence. */
  acknowledge(sequence: number): void {
    if (sequence < this.next && sequence > this.journal.state.acknowledged) {
      // Losing this line costs only that reports are sent again.
      this.journal.append({ type: 'acknowledged', sequence }).catch(() => {});
      this.pump();
    }
  }
}

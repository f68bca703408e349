import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Journal } from '../journal';
import { Reporter } from './Reporter';

const FACTS = { effect: 'absent' as const, evidence: '' };

describe('Reporter', () => {
  let folder: string;
  let journal: Journal;
  let sent: number[];
  let connected: boolean;
  let reporter: Reporter;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'faultline-reporter-'));
    journal = await Journal.open(join(folder, 'journal.jsonl'));
    sent = [];
    connected = true;
    reporter = new Reporter(journal, { bootId: 'b', now: () => 1 }, frame => {
      if (!connected) return false;
      if (frame.$case === 'attemptReport') sent.push(frame.value.sequence);
      return true;
    });
  });
  afterEach(async () => {
    await journal.close();
    rmSync(folder, { recursive: true });
  });

  const reportMany = (count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, index) =>
        reporter.report(`attempt${index}`, 'reverted', FACTS),
      ),
    );

  it('brings a backlog over in windows, in order, each once', async () => {
    connected = false;
    await reportMany(2500);
    connected = true;
    reporter.deliverAll();
    const all = Array.from({ length: 2500 }, (_, index) => index + 1);
    expect(sent.length).toBeLessThan(500);
    while (journal.state.reports.size > 0) {
      const before = sent.length;
      reporter.acknowledge(sent[sent.length - 1]);
      expect(sent.length - before).toBeLessThan(500);
    }
    expect(sent).toEqual(all);
  });

  it('sends again on a new stream what was not acknowledged', async () => {
    await reportMany(3);
    reporter.acknowledge(1);
    reporter.deliverAll();
    expect(sent).toEqual([1, 2, 3, 2, 3]);
  });

  it('sends nothing that is not on disk, and nothing before what came first', async () => {
    const first = reporter.record('a', 'injecting', FACTS);
    const stored = journal.append(first);
    await reporter.report('b', 'injecting', FACTS);
    await stored;
    expect(sent).toEqual([]);
    reporter.deliver(first.report);
    expect(sent).toEqual([1, 2]);
  });
});

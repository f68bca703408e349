import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AgentAttemptState } from '@faultline/chaos-core';
import { Journal } from './Journal';
import type { JournaledOffer } from './JournalRecord';
import { readJournal } from './readJournal';

const labels = { runId: 'r', entityRefs: [], owners: [], environment: 'demo' };
const offer = (attemptId: string): JournaledOffer => ({
  attemptId,
  runId: 'r',
  fault: 'processPause',
  mechanism: 'signal',
  parameters: {},
  durationMs: 1000,
  targetId: 't',
  entityRef: 'component:default/a',
  labels,
});
const state = (
  attemptId: string,
  phase: AgentAttemptState['phase'],
): AgentAttemptState => ({
  attemptId,
  runId: 'r',
  phase,
  shape: 'held',
  nonce: 'n',
  readyAt: 1,
  fence: 1,
  durationMs: 1000,
  onDisconnect: 'revert',
});

describe('Journal', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'faultline-journal-'));
    path = join(folder, 'journal.jsonl');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('has after a restart what it had, with the latest undo record', async () => {
    const first = await Journal.open(path);
    await first.append({
      type: 'offer',
      offer: offer('a'),
      undo: { step: 0 },
      state: state('a', 'ready'),
    });
    await first.append({ type: 'undo', attemptId: 'a', undo: { step: 1 } });
    await first.append({ type: 'state', state: state('a', 'injected') });
    await first.close();

    const second = await Journal.open(path);
    expect(second.state.incarnation).toBe(first.state.incarnation);
    expect(second.state.attempts.get('a')).toEqual({
      offer: offer('a'),
      undo: { step: 1 },
      state: state('a', 'injected'),
    });
    await second.close();
  });

  it('drops a last line that a crash cut off, wherever it was cut', async () => {
    const first = await Journal.open(path);
    await first.append({ type: 'fence', runId: 'r', fence: 3 });
    const whole = readFileSync(path);
    await first.append({ type: 'fence', runId: 'r', fence: 4 });
    await first.close();
    const longer = readFileSync(path);
    for (let cut = whole.length; cut < longer.length; cut += 1) {
      writeFileSync(path, longer.subarray(0, cut));
      expect(readJournal(path).state.fences.get('r')).toBe(3);
    }
  });

  it('can go on after a torn write: the next line is not glued to it', async () => {
    const first = await Journal.open(path);
    await first.close();
    appendFileSync(path, 'deadbeef {"type":"fen');
    const second = await Journal.open(path);
    await second.append({ type: 'fence', runId: 'r', fence: 7 });
    await second.close();
    const read = readJournal(path);
    expect(read.state.fences.get('r')).toBe(7);
    expect(read.damagedLines).toBe(0);
  });

  it('reads the undo records after a damaged line, and counts it', async () => {
    const first = await Journal.open(path);
    await first.append({ type: 'fence', runId: 'r', fence: 1 });
    await first.append({ type: 'fence', runId: 's', fence: 2 });
    await first.close();
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('"r","fence":1', '"r","fence":9'),
    );
    const read = readJournal(path);
    expect(read.damagedLines).toBe(1);
    expect(read.state.fences.get('r')).toBeUndefined();
    expect(read.state.fences.get('s')).toBe(2);
  });

  it('keeps ended attempts as tombstones and drops acknowledged reports', async () => {
    const first = await Journal.open(path);
    const report = (sequence: number) => ({
      sequence,
      attemptId: 'a',
      phase: 'reverted',
      effect: 'absent' as const,
      evidence: '',
      at: 1,
      bootId: 'b',
      wallAt: 1,
      by: 'agent' as const,
    });
    await first.append(
      {
        type: 'offer',
        offer: offer('a'),
        undo: {},
        state: state('a', 'reverted'),
      },
      { type: 'report', report: report(1) },
      { type: 'report', report: report(2) },
      { type: 'acknowledged', sequence: 1 },
      {
        type: 'halt',
        halt: { id: 'h', scope: { kind: 'everything' }, reason: 'why' },
      },
    );
    await first.close();
    const second = await Journal.open(path);
    expect(second.state.attempts.size).toBe(0);
    expect(second.state.tombstones.get('a')?.phase).toBe('reverted');
    expect([...second.state.reports.keys()]).toEqual([2]);
    expect(second.state.lastSequence).toBe(2);
    expect(second.state.halts.has('h')).toBe(true);
    await second.close();
  });

  it('is readable by its owner only', async () => {
    const journal = await Journal.open(path);
    await journal.close();
    const { mode } = statSync(path);
    // eslint-disable-next-line no-bitwise
    expect(mode & 0o777).toBe(0o600);
  });

  it('is shortened while nothing is open, keeps its meaning, and can be written on', async () => {
    const journal = await Journal.open(path, 4096);
    await journal.append({
      type: 'offer',
      offer: offer('a'),
      undo: { step: 1 },
      state: state('a', 'injected'),
    });
    for (let fence = 1; fence <= 200; fence += 1) {
      await journal.append({ type: 'fence', runId: 'r', fence });
    }
    const grown = statSync(path).size;
    expect(grown).toBeGreaterThan(8192);
    await journal.append({ type: 'state', state: state('a', 'reverted') });
    await journal.append({ type: 'fence', runId: 's', fence: 7 });
    expect(statSync(path).size).toBeLessThan(grown / 4);
    await journal.close();
    const read = readJournal(path);
    expect(read.damagedLines).toBe(0);
    expect(read.state.incarnation).toBe(journal.state.incarnation);
    expect(read.state.tombstones.get('a')?.phase).toBe('reverted');
    expect([...read.state.fences]).toEqual([
      ['r', 200],
      ['s', 7],
    ]);
  });

  it('keeps open attempts whole when it is shortened under them, for whoever reads it meanwhile', async () => {
    const journal = await Journal.open(path, 512);
    await journal.append({
      type: 'offer',
      offer: offer('a'),
      undo: { step: 1 },
      state: state('a', 'injected'),
    });
    for (let fence = 1; fence <= 200; fence += 1) {
      await journal.append({ type: 'fence', runId: 'r', fence });
      expect(readJournal(path).state.attempts.get('a')).toEqual({
        offer: offer('a'),
        undo: { step: 1 },
        state: state('a', 'injected'),
      });
    }
    expect(statSync(path).size).toBeLessThan(8 * 512 + 1024);
    await journal.close();
  });

  it('goes on with the old file when there is no room for a shorter one', async () => {
    const journal = await Journal.open(path, 512);
    mkdirSync(`${path}.new`);
    for (let fence = 1; fence <= 50; fence += 1) {
      await journal.append({ type: 'fence', runId: 'r', fence });
    }
    await journal.close();
    expect(readJournal(path).state.fences.get('r')).toBe(50);
  });
});

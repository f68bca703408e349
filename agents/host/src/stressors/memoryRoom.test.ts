import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { groupRoom } from './memoryRoom';

describe('the room in a control group', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'faultline-group-'));
    mkdirSync(join(folder, 'a/b'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const put = (file: string, text: string) =>
    writeFileSync(join(folder, file), text);
  const room = () => groupRoom({ mount: folder, path: '/a/b' });

  it('is that of the tightest group above it, less a tenth', () => {
    put('a/memory.max', '1000\n');
    put('a/memory.current', '500\n');
    put('a/memory.stat', 'anon 1\ninactive_file 100\n');
    put('a/b/memory.max', 'max\n');
    expect(room()).toBe(500);
  });

  it('is read by the names of the first version too, and infinite without a limit', () => {
    put('a/b/memory.limit_in_bytes', '9223372036854771712\n');
    expect(room()).toBe(Infinity);
    put('a/b/memory.limit_in_bytes', '1000\n');
    put('a/b/memory.usage_in_bytes', '200\n');
    expect(room()).toBe(700);
  });
});

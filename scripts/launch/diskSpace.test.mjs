import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { requireDiskSpace } from './diskSpace.mjs';

test('a disk with room is accepted, also for a folder that is yet to be made', async () => {
  await requireDiskSpace(path.join(tmpdir(), 'not', 'there', 'yet'), 1);
});

test('a full disk is refused with what it has and what it needs', async () => {
  await assert.rejects(
    requireDiskSpace(tmpdir(), 3 * 1024 ** 3, async () => ({
      bavail: 1024,
      bsize: 1024 ** 2,
    })),
    /has 1\.0 GiB free and the installation needs 3\.0 GiB: make room/,
  );
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  Page,
  RunSummary,
} from '@faultline/backstage-plugin-chaos-common';
import { World } from '../World';

/** What a list costs. Runs of the lanes before are what it lists. */
export function requests(world: World): void {
  describe('the list of runs', () => {
    it('comes page by page, each run once', async () => {
      const { mara } = world;
      const whole = await mara.read<Page<RunSummary>>('/runs?limit=100');
      assert.ok(whole.items.length >= 3, 'too few runs to turn pages');
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const query = new URLSearchParams({
          limit: '2',
          ...(cursor && { cursor }),
        });
        const page = await mara.read<Page<RunSummary>>(`/runs?${query}`);
        assert.ok(page.items.length <= 2);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor !== undefined && seen.length <= whole.items.length);
      assert.deepEqual(
        seen,
        whole.items.map(({ id }) => id),
      );
    });
  });
}

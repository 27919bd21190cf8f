import { describe, expect, it } from 'vitest';
import { formatSubscriptionId } from '#shared/billing/subscription-id.ts';
import type { Commit } from '#shared/platform/change.ts';
import { ORDER_ID, PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { STORES } from '#test/helpers/stores.ts';
import { daysBefore, END, soldStore, story } from './renewal-story.ts';

describe.each(STORES)('the records of a renewal %s', (_, open) => {
  it('R24: a renewal, and a cancellation of it, leave no commit without its audit record', async () => {
    const store = await soldStore(open, 'keeps_keys');
    await story(store).keyOf(ORDER_ID, daysBefore(100));
    const commits: string[][] = [];
    const commit: Commit = async (changes) => {
      await store.commit(changes);
      commits.push(changes.map(({ description }) => description));
    };
    const watched = story(store, commit);
    const next = await watched.renew(ORDER_ID, daysBefore(30));
    await watched.cancel(next.id, daysBefore(10));
    expect(commits).toHaveLength(4);
    expect(commits.filter((each) => !each.some((what) => what.startsWith('audit ')))).toEqual([]);
    const records = (
      await store.auditLog.list(
        { partnerId: PARTNER_ID, firstDay: '2027-01-25', lastDay: '2027-02-25' },
        { size: 100 },
      )
    ).items.map(({ operationType, after }) => [operationType, after]);
    expect(records).toEqual(
      expect.arrayContaining([
        [
          'create_order',
          { state: 'completed', lines: 1, renews: formatSubscriptionId(ORDER_ID, 0) },
        ],
        ['return_software_key', { order: ORDER_ID, until: END.toISOString() }],
        [
          'update_order',
          { state: 'cancelled', lines: '0', released: formatSubscriptionId(ORDER_ID, 0) },
        ],
      ]),
    );
  });
});

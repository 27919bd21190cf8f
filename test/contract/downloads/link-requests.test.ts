import { describe, expect, it } from 'vitest';
import { downloadKeys } from '#shared/downloads/keys.ts';
import { getItem } from '#shared/platform/dynamodb/table.ts';
import { aLink, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { dynamoStore } from '#test/helpers/stores.ts';

const link = aLink();
const LATER = plusMilliseconds(NOW, 1_000);

describe('a request for a new link on DynamoDB', () => {
  it('is one row a day, with its first time; the link has the last', async () => {
    const store = await dynamoStore();
    await store.commit(store.links.create(link));
    await store.linkRequests.save(link, NOW);
    await store.linkRequests.save(link, LATER);
    const row = await getItem(store.table, downloadKeys.linkRequest(link.tokenHash, NOW));
    expect(row).toMatchObject({ at: NOW.toISOString(), linkId: link.id });
    expect(await store.clicks.find(link.tokenHash)).toMatchObject({ requestedAt: LATER });
    await store.linkRequests.save(link, NOW);
    expect(await store.clicks.find(link.tokenHash)).toMatchObject({ requestedAt: LATER });
  });

  it('makes no link where there is none', async () => {
    const store = await dynamoStore();
    await store.linkRequests.save(link, NOW);
    expect(await getItem(store.table, downloadKeys.link(link.tokenHash))).toBeUndefined();
  });
});

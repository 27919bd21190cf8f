import type { S3Client } from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';
import { downloadKeys } from '#shared/downloads/keys.ts';
import { getItem } from '#shared/platform/dynamodb/table.ts';
import { CANARY_FILE, canaryLink } from '#shared/system/canary/canary-link.ts';
import { AwsCanaryStore } from '#shared/system/canary/canary-store.ts';
import { aDownload, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { dynamoStore } from '#test/helpers/stores.ts';

const DAY_SECONDS = 86_400;

async function opened() {
  const store = await dynamoStore();
  const put: unknown[] = [];
  // Storage is tried by test/api/system/canary: here only rows count.
  const storage = {
    send: async ({ input }: { readonly input: { readonly Key: string } }) => put.push(input.Key),
  };
  const canary = new AwsCanaryStore(store.table, storage as unknown as S3Client, 'media');
  return { store, canary, put };
}

it('saves a link that clicks count, that no job finds, and that the table deletes a day later', async () => {
  const { store, canary, put } = await opened();
  const link = canaryLink('hash', NOW);
  await canary.save(link);
  expect(put).toEqual([CANARY_FILE.storageKey]);
  const row = await getItem(store.table, downloadKeys.link('hash'));
  expect(row).toMatchObject({ deleteAfter: NOW.getTime() / 1_000 + DAY_SECONDS });
  expect(row).not.toHaveProperty('duePK');
  expect(await store.clicks.count('hash', aDownload({ at: NOW }))).toMatchObject({ counted: true });
});

it('never takes the place of another link', async () => {
  const { store, canary } = await opened();
  await canary.save(canaryLink('hash', NOW));
  await store.clicks.count('hash', aDownload({ at: NOW }));
  const again = canaryLink('hash', plusMilliseconds(NOW, 1));
  await expect(canary.save(again)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await store.clicks.find('hash')).toMatchObject({ downloadsUsed: 1 });
});

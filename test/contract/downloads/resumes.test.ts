import { describe, expect, inject, it } from 'vitest';
import { DynamoClickCounter } from '#shared/downloads/count-download.ts';
import type { DownloadLink } from '#shared/downloads/link.ts';
import { LinkTable } from '#shared/downloads/link-table.ts';
import { type Post, signedPost } from '#shared/platform/dynamodb/signed-post.ts';
import { aDownload, aLink, aRenewed, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { dynamoStore, STORES } from '#test/helpers/stores.ts';
import { awsEnvironmentOf } from '#test/setup/dynamodb.ts';

const END = aLink().expiresAt;
const { sizeBytes } = aLink();
const MAXIMUM = 20;
const COST = Math.ceil(sizeBytes / MAXIMUM);
const FIRST = {
  ...{ window: 1, number: 1, now: NOW, cost: COST, marks: [] },
  room: sizeBytes + (MAXIMUM - 1) * COST,
};

describe.each(STORES)('downloads %s', (_, open) => {
  async function taken(changes: Partial<DownloadLink> = {}) {
    const store = await open();
    const link = aLink(changes);
    const download = aDownload();
    await store.commit(store.links.create(link));
    await store.clicks.count(link.tokenHash, download);
    const current = async () => (await store.clicks.find(link.tokenHash)) ?? link;
    return { store, link, download, current };
  }

  it('R9: are counted once for each nonce, however often the write is repeated and at once', async () => {
    const { store, link, download, current } = await taken();
    const again = await Promise.all(
      Array.from({ length: 20 }, () => store.clicks.count(link.tokenHash, download)),
    );
    expect(again.map((result) => result.counted && result.number)).toEqual(Array(20).fill(1));
    expect(await current()).toMatchObject({ downloadsUsed: 1 });
    const other = await store.clicks.count(link.tokenHash, aDownload());
    expect(other).toMatchObject({ counted: true, number: 2 });
  });

  it('R9: go on without a new count', async () => {
    const { store, link, current } = await taken();
    const result = await store.clicks.join(link.tokenHash, FIRST);
    expect(result).toMatchObject({ counted: true, number: 1 });
    expect(await current()).toMatchObject({ downloadsUsed: 1, downloads: [{ resumed: 1 }] });
  });

  it('go on a bounded number of times, also when all come at once', async () => {
    const { store, link, current } = await taken();
    const results = await Promise.all(
      Array.from({ length: MAXIMUM + 10 }, () => store.clicks.join(link.tokenHash, FIRST)),
    );
    expect(results.filter(({ counted }) => counted)).toHaveLength(MAXIMUM);
    expect(await current()).toMatchObject({ downloads: [{ resumed: MAXIMUM }] });
  });

  it('R9: go on until the instant of the end, and not at it', async () => {
    const { store, link } = await taken();
    const at = (now: Date) => store.clicks.join(link.tokenHash, { ...FIRST, now });
    expect((await at(plusMilliseconds(END, -1))).counted).toBe(true);
    expect((await at(END)).counted).toBe(false);
  });

  it('R9: go on when the last download of the window was taken', async () => {
    const { store, link } = await taken({ downloadsUsed: 49 });
    expect((await store.clicks.count(link.tokenHash, aDownload())).counted).toBe(false);
    expect((await store.clicks.join(link.tokenHash, FIRST)).counted).toBe(true);
  });

  it('R10: of a window that is over go on no more', async () => {
    const { store, link, current } = await taken();
    const read = { ...link, ...(await current()) };
    await store.commit(store.links.renew(read, aRenewed(read, NOW)));
    await store.clicks.count(link.tokenHash, aDownload());
    expect((await store.clicks.join(link.tokenHash, FIRST)).counted).toBe(false);
    expect(await current()).toMatchObject({ window: 2, downloads: [{ resumed: 0 }] });
  });

  it('R16: of a revoked link go on no more', async () => {
    const { store, link, current } = await taken();
    await store.commit([store.links.revoke(await current())]);
    expect((await store.clicks.join(link.tokenHash, FIRST)).counted).toBe(false);
  });

  it('of an unknown link are none', async () => {
    const { store } = await taken();
    expect(await store.clicks.find('unknown')).toBeUndefined();
    expect(await store.clicks.join('unknown', FIRST)).toEqual({
      counted: false,
      link: undefined,
    });
  });
});

describe('a click whose answer was lost', () => {
  /** The click's way to a table with one link, of which `spoil` makes something else. */
  async function counterWith(spoil: (post: Post) => Post) {
    const store = await dynamoStore();
    const link = aLink();
    await store.commit(store.links.create(link));
    const post = spoil(signedPost(awsEnvironmentOf(inject('dynamodbEndpoint'))));
    const clicks = new DynamoClickCounter(new LinkTable(store.table.name, post));
    return { store, link, clicks };
  }
  const CLEAN = { statusCode: 200, body: '{}' };
  const error = (statusCode: number, name: string) => ({
    statusCode,
    body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}` }),
  });

  it('R9: is sent again, and counts once', async () => {
    let lost = 0;
    const { link, clicks } = await counterWith((post) => async (...request) => {
      const answer = await post(...request);
      if (lost < 2) {
        lost += 1;
        throw new Error('socket hang up');
      }
      return answer;
    });
    const result = await clicks.count(link.tokenHash, aDownload());
    expect(result).toMatchObject({ counted: true, number: 1, link: { downloadsUsed: 1 } });
    expect(lost).toBe(2);
  });

  it.each([
    error(500, 'InternalServerError'),
    error(503, 'ServiceUnavailable'),
    error(400, 'ThrottlingException'),
    error(400, 'ProvisionedThroughputExceededException'),
    error(400, 'TransactionConflictException'),
    { statusCode: 502, body: '' },
  ])('R9: is sent again when the table has trouble that passes: %o', async (trouble) => {
    let troubles = 0;
    const { link, clicks } = await counterWith((post) => async (...request) => {
      troubles += 1;
      return troubles < 3 ? trouble : post(...request);
    });
    expect((await clicks.count(link.tokenHash, aDownload())).counted).toBe(true);
    expect(troubles).toBe(3);
  });

  it.each([
    [error(400, 'ResourceNotFoundException'), 1],
    [error(400, 'AccessDeniedException'), 1],
    [error(500, 'InternalServerError'), 6],
    [{ ...CLEAN, body: '{"Item":7}' }, 1],
  ])('is given up, naming the error and nothing else: %o after %s', async (answer, times) => {
    let asked = 0;
    const { link, clicks } = await counterWith(() => async () => {
      asked += 1;
      return answer;
    });
    await expect(clicks.count(link.tokenHash, aDownload())).rejects.toThrow(
      /^DynamoDB returned \d{3} [\w ]+ for UpdateItem\.$/,
    );
    expect(asked).toBe(times);
  });

  it('is given up when nothing answers at all', async () => {
    const { link, clicks } = await counterWith(() => async () => {
      throw new Error('connect ECONNREFUSED');
    });
    await expect(clicks.find(link.tokenHash)).rejects.toThrow('ECONNREFUSED');
  });
});

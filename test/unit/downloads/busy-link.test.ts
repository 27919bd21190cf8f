import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DynamoClickCounter } from '#shared/downloads/count-download.ts';
import { LinkTable } from '#shared/downloads/link-table.ts';
import { serveLink } from '#shared/downloads/serve.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { BROWSER, CURL, visit } from '#test/fixtures/visits.ts';

const THROTTLED = 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException';

/** A link whose row has no room, as DynamoDB says it of a partition that gets more than its share. */
function busy(error: string, statusCode = 400) {
  const post = vi.fn(async () => ({ statusCode, body: JSON.stringify({ __type: error }) }));
  const clicks = new DynamoClickCounter(new LinkTable('table', post));
  return { serve: serveLink({ ...memoryStore(), clicks }), post };
}

describe('a link that more people click on than its row can count', () => {
  // Retries wait for a random part of their pause: none of it here.
  beforeEach(() => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
  });

  it.each([
    ['GET', CURL],
    ['HEAD', CURL],
    ['POST', BROWSER],
  ])('R9: answers a %s with 429 and a time to wait, after six tries', async (method, headers) => {
    const { serve, post } = busy(THROTTLED);
    expect(await serve(visit({ method, headers }))).toMatchObject({
      statusCode: 429,
      headers: { 'Retry-After': '2', 'Cache-Control': 'no-store' },
      outcome: 'TOO_MANY_REQUESTS',
    });
    expect(post).toHaveBeenCalledTimes(6);
  });

  it.each([
    ['en', 'Wait some seconds, then open the link again.'],
    ['ko', '잠시 후 링크를 다시 열어 주세요.'],
  ])('shows people a page that says so (%s)', async (language, words) => {
    const { serve } = busy(THROTTLED);
    const { body, headers } = await serve(
      visit({ headers: { ...BROWSER, 'accept-language': language } }),
    );
    expect(String(body)).toContain(words);
    expect(headers).toMatchObject({ 'Retry-After': '2' });
  });

  it('asks the crowd to come back at different times', async () => {
    vi.mocked(Math.random).mockReturnValue(0.999);
    const { serve } = busy('ThrottlingException');
    expect((await serve(visit())).headers).toMatchObject({ 'Retry-After': '9' });
  });

  it.each(['InternalServerError', 'TransactionConflictException'])(
    'is a defect, and no crowd, after %s again and again',
    async (error) => {
      const { serve } = busy(error, error === 'InternalServerError' ? 500 : 400);
      await expect(serve(visit())).rejects.toThrow(`DynamoDB returned`);
    },
  );
});

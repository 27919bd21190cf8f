import { describe, expect, it } from 'vitest';
import { NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { BROWSER, linked, visit } from '#test/fixtures/visits.ts';

const DAY = 24 * 3_600_000;
const END = plusMilliseconds(NOW, 14 * DAY);
const ask = (changes: Parameters<typeof visit>[0] = {}) =>
  visit({ method: 'POST', headers: BROWSER, query: { ask: 'new-link' }, ...changes });

describe('the button that asks for a new link', () => {
  it.each([
    ['expired', {}, END],
    ['exhausted', { downloadsUsed: 50 }, NOW],
    ['revoked', { status: 'revoked' as const }, NOW],
    ['replaced', { status: 'replaced' as const }, NOW],
  ])('of a link that is %s reaches the partner once a day', async (_, link, now) => {
    const { serve, store } = await linked(link);
    for (const at of [now, plusMilliseconds(now, 1_000)]) {
      const { statusCode, body } = await serve(ask({ now: at }));
      expect(statusCode).toBe(200);
      expect(body).toContain('Your request has reached the company');
      expect(body).not.toContain('<form');
    }
    expect(store.links.requests.size).toBe(1);
    await serve(ask({ now: plusMilliseconds(now, DAY) }));
    expect(store.links.requests.size).toBe(2);
  });

  it('of a link that works shows its page, and asks nobody', async () => {
    const { serve, store, used } = await linked();
    const { statusCode, body } = await serve(ask());
    expect([statusCode, store.links.requests.size, await used()]).toEqual([200, 0, 0]);
    expect(body).toContain('Download Windows Server');
  });

  it('is pressed: a GET of the same address asks nobody', async () => {
    const { serve, store } = await linked({ downloadsUsed: 50 });
    const { statusCode } = await serve(ask({ method: 'GET' }));
    expect([statusCode, store.links.requests.size]).toEqual([410, 0]);
  });

  it('of an unknown link is refused like any other request for it', async () => {
    const { serve, store } = await linked();
    const { statusCode } = await serve(ask({ parameters: { token: 'x' } }));
    expect([statusCode, store.links.requests.size]).toEqual([404, 0]);
  });

  it('R9: counts nothing', async () => {
    const { serve, used } = await linked({ downloadsUsed: 49, downloadLimit: 49 });
    await serve(ask({ headers: { 'user-agent': 'curl/8.5.0' } }));
    expect(await used()).toBe(49);
  });
});

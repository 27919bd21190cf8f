import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Partner, request } from '#test/api/helpers/partner.ts';
import { type OwnService, startOwnService } from '#test/setup/own-service.ts';
import { scaled } from './scale.ts';

const CLICKS = 30;
/** A second of the load that docs/scale.md simulates on one link. */
const HARD = scaled(500, 100);
/** Downloads that a link counts in its window. */
const DOWNLOADS = 50;

/** A service of its own: its table has no room for anybody. */
let service: OwnService;
beforeAll(async () => {
  service = await startOwnService();
});
afterAll(() => service.stop());

const throttle = (rate: number) =>
  request(`${service.url}/_local/faults`, {
    method: 'PUT',
    body: JSON.stringify({ seed: 7, rates: { throttle: rate } }),
  });

// Whatever a test leaves: the next one buys before it takes the room away.
afterEach(() => throttle(0));

async function newLink() {
  const partner = await Partner.open(service.url);
  const orderId = await partner.buy();
  const { link } = await partner.download(orderId);
  const used = async () => {
    await throttle(0);
    return (await partner.download(orderId)).link['downloadsUsed'];
  };
  return { url: link.url, used };
}

/** A click as a program makes it, which does not follow the redirect. */
const click = (url: string) =>
  fetch(url, { redirect: 'manual', headers: { 'user-agent': 'curl' } });

describe('a link that is clicked on harder than its row can take', () => {
  it('R9: answers each click with the file or with a time to wait, and counts just the files', async () => {
    const { url, used } = await newLink();
    await throttle(0.8);
    const answers = await Promise.all(Array.from({ length: CLICKS }, () => click(url)));
    const files = answers.filter(({ status }) => status === 302);
    const waiting = answers.filter(({ status }) => status === 429);
    expect(files.length).toBeGreaterThan(0);
    expect(waiting.length).toBeGreaterThan(0);
    expect(files.length + waiting.length).toBe(CLICKS);
    for (const answer of waiting) {
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThanOrEqual(2);
    }
    expect(await used()).toBe(files.length);
    expect((await click(url)).status).toBe(302);
    expect(await used()).toBe(files.length + 1);
  });

  it('R9: gives a crowd its fifty files and no more, and tells all others to wait or that it ended', async () => {
    const { url } = await newLink();
    await throttle(0.8);
    const answers = await Promise.all(Array.from({ length: HARD }, () => click(url)));
    const counts = Map.groupBy(answers, ({ status }) => status);
    expect([...counts.keys()].filter((status) => ![302, 410, 429].includes(status))).toEqual([]);
    expect(counts.get(302)).toHaveLength(DOWNLOADS);
  });

  it.each([
    ['en', 'The download did not start yet'],
    ['ko', '다운로드가 아직 시작되지 않았습니다'],
  ])('shows a person a page that says so, and counts nothing (%s)', async (language, words) => {
    const { url, used } = await newLink();
    await throttle(1);
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        'accept-language': language,
        'user-agent': 'Mozilla/5.0 (X11) Gecko/20100101 Firefox/140.0',
      },
    });
    expect(answer.status).toBe(429);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toContain(words);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThanOrEqual(2);
    expect(await used()).toBe(0);
  });
});

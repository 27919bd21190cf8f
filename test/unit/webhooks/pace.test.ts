import { expect, it } from 'vitest';
import { FIRST_AT_ONCE, MOST_AT_ONCE, Pace } from '#shared/webhooks/sender/pace.ts';

const SLOW_MILLISECONDS = 1_000;

/** Sends so many requests, each of which is answered by the status after a time. */
async function sent(pace: Pace, count: number, status: number, milliseconds = 10) {
  let now = 0;
  const post = pace.watching(
    async () => {
      now += milliseconds;
      return status === 0 ? { problem: 'No answer.' } : { status };
    },
    () => now,
  );
  for (let request = 0; request < count; request += 1) {
    await post('https://endpoint.test', {}, '');
  }
  return pace.most;
}

it('an endpoint gets eight requests at once, and one more for each that it answers quickly', async () => {
  const pace = new Pace();
  expect(pace.most).toBe(FIRST_AT_ONCE);
  expect(await sent(pace, 5, 204)).toBe(FIRST_AT_ONCE + 5);
  expect(await sent(pace, MOST_AT_ONCE, 200)).toBe(MOST_AT_ONCE);
});

it('an endpoint that is slow gets no more', async () => {
  expect(await sent(new Pace(), 5, 204, SLOW_MILLISECONDS)).toBe(FIRST_AT_ONCE);
});

it.each([0, 302, 429, 500])(
  'an endpoint that fails (%s) gets half, and never less than eight',
  async (status) => {
    const pace = new Pace();
    await sent(pace, 24, 204);
    expect(await sent(pace, 1, status)).toBe(16);
    expect(await sent(pace, 5, status)).toBe(FIRST_AT_ONCE);
  },
);

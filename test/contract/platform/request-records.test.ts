import { describe, expect, it } from 'vitest';
import { NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { STORES } from '#test/helpers/stores.ts';

const DAY = 24 * 60 * 60 * 1000;

describe.each(STORES)('request records %s', (_, open) => {
  const record = {
    scope: 'partner',
    requestId: 'r1',
    fingerprint: 'f',
    answer: '{"a":1}',
    at: NOW,
  };

  it('R23: are found for 24 hours, by whoever made the request', async () => {
    const { requests, commit } = await open();
    await commit([await requests.remember(record)]);
    expect(await requests.find('partner', 'r1', plusMilliseconds(NOW, DAY - 1))).toEqual(record);
    expect(await requests.find('partner', 'r1', plusMilliseconds(NOW, DAY))).toBeUndefined();
    expect(await requests.find('another', 'r1', NOW)).toBeUndefined();
  });

  it('R23: are made once, also when twenty of one id come at once', async () => {
    const { requests, commit } = await open();
    const answers = Array.from({ length: 20 }, (_unused, index) => ({
      ...record,
      answer: `"${index}"`,
    }));
    const made = await Promise.allSettled(
      answers.map(async (each) => commit([await requests.remember(each)])),
    );
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const first = answers[made.findIndex(({ status }) => status === 'fulfilled')];
    expect(await requests.find('partner', 'r1', NOW)).toEqual(first);
  });

  it('R23: are made once in 24 hours', async () => {
    const { requests, commit } = await open();
    await commit([await requests.remember(record)]);
    const soon = { ...record, at: plusMilliseconds(NOW, DAY - 1) };
    await expect(commit([await requests.remember(soon)])).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const later = { ...record, at: plusMilliseconds(NOW, DAY) };
    await commit([await requests.remember(later)]);
    expect(await requests.find('partner', 'r1', later.at)).toEqual(later);
  });
});

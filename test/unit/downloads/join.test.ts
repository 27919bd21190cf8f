import { describe, expect, it } from 'vitest';
import { type AskedRange, askedRange, lengthOf } from '#shared/downloads/asked-range.ts';
import { budgetOf, JOINABLE_MILLISECONDS, type JoinClaim, joinOf } from '#shared/downloads/join.ts';
import { receiptOf } from '#shared/downloads/receipt-text.ts';
import { aDownload, aLink, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';

const SIZE = 1_600_000;
/** Of the file's URLs, in seconds. */
const LIFE = 60;
const kept = (changes: Partial<ReturnType<typeof aDownload>> & { askedBytes?: number } = {}) => ({
  ...aDownload({ nonce: 'AAAAAAAA' }),
  resumed: 0,
  ...changes,
});
const linkOf = (...downloads: ReturnType<typeof kept>[]) =>
  aLink({ window: 3, downloads, downloadsUsed: downloads.length, sizeBytes: SIZE });
const receipt = (by: 'cookie' | 'url') => ({
  ...{ window: 3, number: 1, code: receiptOf('AAAAAAAA', by) },
});
const CLAIMS = [
  { by: 'cookie', receipt: receipt('cookie') },
  { by: 'url', receipt: receipt('url') },
  { by: 'part' },
] as const satisfies readonly JoinClaim[];
const [COOKIE, URL_RECEIPT, PART] = CLAIMS;
const visit = aDownload({ at: plusMilliseconds(NOW, 1_000) });
const REST: AskedRange = { kind: 'open', first: 1_000 };
const joined = (
  link: ReturnType<typeof linkOf>,
  by: JoinClaim,
  asked: AskedRange = REST,
  who = visit,
) => joinOf(link, who, by, asked, LIFE)?.number;

describe('a request that belongs to a counted download', () => {
  it.each(CLAIMS)('R9: joins it by $by for 24 hours, and not a millisecond longer', (claim) => {
    const joinedAfter = (milliseconds: number) =>
      joined(linkOf(kept()), claim, REST, aDownload({ at: plusMilliseconds(NOW, milliseconds) }));
    expect(joinedAfter(JOINABLE_MILLISECONDS - 1)).toBe(1);
    expect(joinedAfter(JOINABLE_MILLISECONDS)).toBeUndefined();
  });

  it.each([
    { what: 'another window', changes: { window: 2 } },
    { what: 'another download', changes: { number: 2 } },
    { what: 'no download', changes: { number: 0 } },
    { what: 'a forged code', changes: { code: 'AAAAAAAB' } },
  ])('R9: does not join with a receipt of $what', ({ changes }) => {
    const link = linkOf(kept(), kept({ nonce: 'BBBBBBBB' }));
    for (const by of ['cookie', 'url'] as const) {
      expect(joined(link, { by, receipt: { ...receipt(by), ...changes } })).toBeUndefined();
    }
  });

  it('R9: presents no receipt of a URL as a cookie, which may change networks', () => {
    const stolen = { by: 'cookie', receipt: receipt('url') } as const;
    expect(joined(linkOf(kept()), stolen)).toBeUndefined();
  });

  it('joins in a browser that has changed networks, and nowhere else', () => {
    const elsewhere = { ...visit, sourceIp: '198.51.100.1' };
    expect(joined(linkOf(kept()), COOKIE, REST, elsewhere)).toBe(1);
    expect(joined(linkOf(kept()), URL_RECEIPT, REST, elsewhere)).toBeUndefined();
    expect(joined(linkOf(kept()), PART, REST, elsewhere)).toBeUndefined();
  });

  it.each(CLAIMS)('by $by is not of another program, but of a newer version', (claim) => {
    expect(joined(linkOf(kept()), claim, REST, { ...visit, agent: 'Wget/1.2' })).toBeUndefined();
    expect(joined(linkOf(kept()), claim, REST, { ...visit, agent: 'curl/9.0' })).toBe(1);
  });

  it('without a receipt joins the latest download of its client', () => {
    const link = linkOf(kept(), kept({ nonce: 'BBBBBBBB' }), kept({ sourceIp: '198.51.100.1' }));
    expect(joined(link, PART)).toBe(2);
  });
});

describe('the budget of a download', () => {
  const joins = (asked: readonly AskedRange[], who = (_: number) => visit) => {
    let link = linkOf(kept());
    let count = 0;
    for (const each of asked) {
      const join = joinOf(link, who(count), PART, each, LIFE);
      if (!join) {
        return count;
      }
      const [download = kept()] = link.downloads;
      const askedBytes = (download.askedBytes ?? SIZE) + join.cost;
      expect(askedBytes).toBeLessThanOrEqual(budgetOf(link));
      link = {
        ...link,
        downloads: [{ ...download, askedBytes }],
        marks: [...link.marks, ...join.marks],
      };
      count += 1;
    }
    return count;
  };
  const parts = (count: number): readonly AskedRange[] =>
    Array.from({ length: count }, (_, index) => ({
      kind: 'closed',
      first: Math.floor((SIZE / count) * index),
      last: Math.floor((SIZE / count) * (index + 1)) - 1,
    }));
  const segments = (count: number): readonly AskedRange[] =>
    Array.from({ length: count }, (_, index) => ({
      kind: 'open',
      first: 1 + Math.floor((SIZE / count) * index),
    }));

  it.each([8, 45, 1_050])('R9: holds a transfer in %s parts', (count) => {
    expect(joins(parts(count))).toBe(count);
  });

  it('R9: holds the parts of a download manager that asks for each three times', () => {
    const all = [...parts(16), ...parts(16), ...parts(16)];
    expect(joins(all)).toBe(48);
    expect(joins([...all, ...parts(16)])).toBe(48);
  });

  it('R9: holds one part of almost the whole file, and two halves once more, but no second one', () => {
    const part = (last: number): AskedRange => ({ kind: 'closed', first: 0, last });
    expect(joins([part(SIZE - 2), part(SIZE - 2)])).toBe(1);
    expect(joins([part(SIZE - 2), part(SIZE / 2 - 1), part(SIZE / 2 - 1)])).toBe(3);
    expect(joins([part(SIZE - 2), part(SIZE / 2 + 1)])).toBe(1);
  });

  it('R9: holds the sixteen connections of a download manager, each to the end', () => {
    expect(joins(segments(16))).toBe(16);
  });

  it('R9: pays a sixteenth of the file for a range to the end at first, and all of it again', () => {
    const costOf = (marks: string[]) =>
      joinOf({ ...linkOf(kept()), marks }, visit, PART, REST, LIFE)?.cost;
    expect(costOf([])).toBe(SIZE / 16);
    expect(costOf([`1@${(1_000).toString(36)}`])).toBe(SIZE - 1_000);
  });

  it('R9: ends for 10,000 parts, and for the same byte for ever', () => {
    expect(joins(parts(10_000))).toBeLessThan(3_100);
    const byte: AskedRange = { kind: 'closed', first: 1, last: 1 };
    expect(joins(Array.from({ length: 10_000 }, () => byte))).toBeLessThan(3_100);
  });

  it('R9: ends after one more file for the same range to the end, however often it is asked for', () => {
    expect(joins(Array.from({ length: 20 }, () => ({ kind: 'open', first: 1 }) as const))).toBe(2);
  });

  it('R9: pays a sixteenth of the file for a renewed address, however small the part, once', () => {
    const byte: AskedRange = { kind: 'closed', first: 1, last: 1 };
    const at = (milliseconds: number) => aDownload({ at: plusMilliseconds(NOW, milliseconds) });
    const costAt = (milliseconds: number, marks: string[] = []) =>
      joinOf({ ...linkOf(kept()), marks }, at(milliseconds), PART, byte, LIFE);
    const least = Math.ceil(SIZE / 2_048);
    expect(costAt(29_999)).toMatchObject({ cost: least, marks: [] });
    expect(costAt(30_000)).toMatchObject({ cost: SIZE / 16, marks: ['1~1'] });
    expect(costAt(59_999, ['1~1'])).toMatchObject({ cost: least, marks: [] });
    expect(costAt(60_000, ['1~1'])).toMatchObject({ cost: SIZE / 16, marks: ['1~2'] });
    expect(
      joins(
        Array.from({ length: 2_000 }, () => byte),
        (count) => at(count * 30_000),
      ),
    ).toBe(24);
  });

  it('R9: holds a slow line, which needs eight addresses for its file, in parts and to the end', () => {
    const spread = (count: number) => (index: number) =>
      aDownload({ at: plusMilliseconds(NOW, (index * 8 * 30_000) / count) });
    expect(joins(parts(45), spread(45))).toBe(45);
    expect(joins(segments(16), spread(16))).toBe(16);
  });

  it('R9: holds one more whole file for who has a receipt, and no second one', () => {
    const whole = (askedBytes: number) =>
      joined(linkOf(kept({ askedBytes })), URL_RECEIPT, { kind: 'whole' });
    expect(whole(SIZE)).toBe(1);
    expect(whole(2 * SIZE)).toBeUndefined();
  });
});

describe('a range', () => {
  it.each<[string | undefined, AskedRange]>([
    [undefined, { kind: 'whole' }],
    ['bytes=0-', { kind: 'whole' }],
    ['bytes=5-', { kind: 'open', first: 5 }],
    ['bytes = 5 - 9', { kind: 'closed', first: 5, last: 9 }],
    ['BYTES=0-0', { kind: 'closed', first: 0, last: 0 }],
    ['bytes=-500', { kind: 'last', length: 500 }],
    ['bytes=-0', { kind: 'whole' }],
    ['bytes=9-5', { kind: 'whole' }],
    ['bytes=5-9,20-', { kind: 'whole' }],
    ['items=5-', { kind: 'whole' }],
    ['bytes=', { kind: 'whole' }],
    ['bytes=x-', { kind: 'whole' }],
    [`bytes=${'9'.repeat(40)}-`, { kind: 'whole' }],
  ])('%s', (header, expected) => {
    expect(askedRange(header)).toEqual(expected);
  });

  it.each([
    ['bytes=0-99', 100],
    ['bytes=90-', 10],
    ['bytes=90-500', 10],
    ['bytes=100-', 0],
    ['bytes=200-300', 0],
    ['bytes=-30', 30],
    ['bytes=-300', 100],
  ])('%s covers %s of 100 bytes', (header, bytes) => {
    expect(lengthOf(askedRange(header), 100)).toBe(bytes);
  });
});

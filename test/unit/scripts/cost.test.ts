import { describe, expect, it } from 'vitest';
import { click, fixed, month } from '../../../scripts/cost/bill.ts';
import { readOptions } from '../../../scripts/cost/inputs.ts';
import { PRICE_IDS, priceList, sumOf, usdOf } from '../../../scripts/cost/prices.ts';
import { billOf } from '../../../scripts/cost/show.ts';
import { OPERATIONS, type Use } from '../../../scripts/cost/use.ts';

const NOTHING: Use = {
  ...{ readUnits: 0, writeUnits: 0, kmsRequests: 0, logBytes: 0 },
  ...{ tableBytes: 0, byteDays: 0, auditRecords: 0, auditBytes: 0, partitions: {} },
};
const nothing = Object.fromEntries(OPERATIONS.map((name) => [name, NOTHING])) as Record<
  (typeof OPERATIONS)[number],
  Use
>;
const { inputs } = readOptions([]);
const deployed = {
  ...{
    runsAMonth: 0,
    canaryRunsAMonth: 0,
    alarmMetrics: 0,
    customMetrics: 0,
    restingMetrics: 0,
    dashboards: 0,
    keys: 0,
    secrets: 0,
  },
};

describe('a price with tiers', () => {
  const tiers = [{ upTo: 10, usd: 2 }, { upTo: 20, usd: 1 }, { usd: 0.5 }];

  it.each([
    [0, 0],
    [10, 20],
    [11, 21],
    [20, 30],
    [24, 32],
  ])('takes each unit at its own tier: %d cost %d', (quantity, usd) => {
    expect(usdOf({ tiers }, quantity)).toBe(usd);
  });
});

describe('the price list', () => {
  it('has one price for each line, and its tiers go on where the one before ends', () => {
    expect(priceList.prices.map(({ id }) => id).sort()).toEqual([...PRICE_IDS].sort());
    for (const { tiers } of priceList.prices) {
      const ends = tiers.map(({ upTo }) => upTo ?? Number.POSITIVE_INFINITY);
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
      expect(ends.at(-1)).toBe(Number.POSITIVE_INFINITY);
    }
  });
});

describe('the bill', () => {
  it('of a click is its write, its request and its file, and a resumption is a share of another', () => {
    const measured = {
      ...nothing,
      click: { ...NOTHING, writeUnits: 2 },
      resume: { ...NOTHING, readUnits: 1, writeUnits: 1 },
    };
    const given = { ...inputs, 'resumes-per-click': 0.5, 'installer-gb': 4, 'sent-per-click': 0.5 };
    const one = click(measured, given);
    expect(one).toMatchObject({
      ...{ writeUnit: 2.5, readUnit: 0.5, apiRequest: 1.5, lambdaRequest: 1.5, fileGb: 2 },
    });
    expect(one.lambdaGbSecond).toBeCloseTo(1.5 * 0.012 * 0.5);
    expect(one.s3Get).toBeCloseTo(1.5 * 1.05);
    // Half a million resumptions beside a million clicks: 2.5 write units at USD 0.625 for a million.
    const { lines, files } = billOf(sumOf([[one, 1_000_000]]));
    expect(lines.find(({ id }) => id === 'writeUnit')?.usd).toBeCloseTo(1.5625);
    // 2 million GB: 10,240 at 0.09, 40,960 at 0.085, 102,400 at 0.07, and the rest at 0.05.
    expect(files).toBeCloseTo(921.6 + 3_481.6 + 7_168 + (2_000_000 - 153_600) * 0.05);
  });

  it('of an audit record is two consumers, the share of webhooks, and its years in the archive', () => {
    const order = { ...NOTHING, auditRecords: 2, auditBytes: 1024 ** 3 };
    const given = { ...inputs, 'records-per-batch': 4, 'webhook-share': 0.5, 'table-months': 12 };
    const webhook = { ...NOTHING, writeUnits: 10 };
    const one = click({ ...nothing, click: order, webhook }, given);
    const without = click(nothing, given);
    // Two records in batches of four, by two consumers; and one delivery.
    expect((one.lambdaRequest ?? 0) - (without.lambdaRequest ?? 0)).toBeCloseTo(1 + 1);
    expect((one.writeUnit ?? 0) - (without.writeUnit ?? 0)).toBeCloseTo(10);
    expect((one.s3GbMonth ?? 0) - (without.s3GbMonth ?? 0)).toBeCloseTo(12);
  });

  it('of a month without links is what is fixed, and grows with them', () => {
    const given = { ...inputs, partners: 10, 'media-gb': 100 };
    const own = { ...deployed, keys: 2, secrets: 3, alarmMetrics: 40, runsAMonth: 1_000 };
    const none = month(0, nothing, given, own);
    expect(none).toMatchObject({ kmsKey: 2, secret: 3, alarmMetric: 40, schedule: 1_000 });
    expect({ ...fixed(nothing, given, own), trace: 0 }).toEqual({ ...none, trace: 0 });
    const some = month(1_000, nothing, given, own);
    expect((some.apiRequest ?? 0) - (none.apiRequest ?? 0)).toBeCloseTo(
      1_000 * (3 + 3.6 + 2 + 1.25 * 11.03),
      6,
    );
  });

  it('of the canary is three requests, a link of its own and its file, with each run', () => {
    const canary = { ...deployed, canaryRunsAMonth: 1_000 };
    const own = fixed({ ...nothing, click: { ...NOTHING, writeUnits: 2 } }, inputs, canary);
    const without = fixed(nothing, inputs, deployed);
    expect((own.apiRequest ?? 0) - (without.apiRequest ?? 0)).toBeCloseTo(3_000);
    expect((own.writeUnit ?? 0) - (without.writeUnit ?? 0)).toBeCloseTo(6_000);
    expect((own.s3Put ?? 0) - (without.s3Put ?? 0)).toBeCloseTo(1_000);
  });

  it('of traces is the first of each second and a share of the rest', () => {
    const busy = month(0, nothing, inputs, { ...deployed, runsAMonth: 4_000_000 });
    const seconds = (365 / 12) * 86_400;
    expect(busy.trace).toBeCloseTo(seconds + 0.05 * (4_000_000 - seconds), 3);
  });
});

describe('an option', () => {
  it('changes what is assumed', () => {
    expect(readOptions(['--clicks-per-link', '7', '--json'])).toMatchObject({
      json: true,
      inputs: { 'clicks-per-link': 7, 'pages-per-link': 2 },
    });
  });

  it.each([
    [
      ['--clicks-per-link', 'many'],
      "'--clicks-per-link <number>' argument 'many' is invalid. It must be a number, not below zero.",
    ],
    [['--clicks-per-link=-1'], "'--clicks-per-link <number>' argument '-1' is invalid"],
    [
      ['--clicks-per-lnk', '1'],
      "unknown option '--clicks-per-lnk'\n(Did you mean --clicks-per-link?)",
    ],
  ])('that is wrong is refused in a sentence: %o', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});

import { readFileSync } from 'node:fs';
import * as z from 'zod';

export const PRICE_IDS = [
  'accessLogGb',
  'activeUser',
  'alarmMail',
  'alarmMetric',
  'answerGb',
  'apiRequest',
  'backupGbMonth',
  'clientToken',
  'customMetric',
  'dashboard',
  'edgeFunction',
  'fileGb',
  'frontGb',
  'frontRequest',
  'kmsKey',
  'kmsRequest',
  'lambdaGbSecond',
  'lambdaRequest',
  'logGb',
  'logGbMonth',
  'queueRequest',
  'readUnit',
  's3GbMonth',
  's3Get',
  's3Put',
  'schedule',
  'secret',
  'secretRequest',
  'tableGbMonth',
  'trace',
  'writeUnit',
] as const;
export type PriceId = (typeof PRICE_IDS)[number];

/** How much of each was used. */
export type Quantities = Readonly<Partial<Record<PriceId, number>>>;

const price = z.object({
  id: z.enum(PRICE_IDS),
  service: z.string(),
  what: z.string(),
  unit: z.string(),
  page: z.url(),
  /** USD for one unit; up to so many units a month, the last without an end. */
  tiers: z.array(z.object({ upTo: z.number().optional(), usd: z.number().nonnegative() })).min(1),
  /** Where the figure was checked; nothing if it was not. */
  seen: z.object({ page: z.url(), date: z.string() }).nullable(),
});
export type Price = z.output<typeof price>;

export const priceList = z
  .object({
    region: z.string(),
    currency: z.literal('USD'),
    takenOn: z.iso.date(),
    note: z.string(),
    prices: z.array(price),
  })
  .parse(JSON.parse(readFileSync(new URL('./prices.json', import.meta.url), 'utf8')));

/** USD for so many units in one month: each tier has its own price. */
export function usdOf({ tiers }: Pick<Price, 'tiers'>, quantity: number): number {
  let [usd, from] = [0, 0];
  for (const { upTo = Number.POSITIVE_INFINITY, usd: each } of tiers) {
    usd += Math.max(0, Math.min(quantity, upTo) - from) * each;
    from = upTo;
  }
  return usd;
}

/** The sum of several, each so many times. */
export function sumOf(parts: readonly (readonly [Quantities, times: number])[]): Quantities {
  const sum: Partial<Record<PriceId, number>> = {};
  for (const [quantities, times] of parts) {
    for (const id of PRICE_IDS) {
      const more = (quantities[id] ?? 0) * times;
      if (more !== 0) {
        sum[id] = (sum[id] ?? 0) + more;
      }
    }
  }
  return sum;
}

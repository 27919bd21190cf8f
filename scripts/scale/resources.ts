import { STAGES } from '#infra/stages.ts';
import { LIMIT_CLASSES } from '#shared/platform/http/limit-classes.ts';
import { limitOf } from './limits.ts';
import type { Measurements, OperationName } from './measured.ts';
import { type Owner, ownerOf } from './population.ts';
import { seenOf } from './seen.ts';

/** A key or a quota: what one operation takes of it, and how much there is in a second. */
export interface Resource {
  readonly name: string;
  readonly owner: Owner;
  readonly each: Readonly<Partial<Record<OperationName, number>>>;
  readonly limit: number;
  readonly unit: string;
  /** `ours` is a number in this project; `quota` is raised by asking AWS; `fixed` takes another design. */
  readonly change: 'ours' | 'quota' | 'fixed';
  readonly seen: string;
}

const PORTAL = [
  ...(['order', 'view', 'catalog call', 'customer list', 'portal start', 'audit page'] as const),
  ...(['first download', 'key look', 'cancellation'] as const),
];
const VISITS = ['click', 'used-up click', 'page', 'resume'] as const;

const eachOf = (names: readonly OperationName[], value: number) =>
  Object.fromEntries(names.map((name) => [name, value]));

const WEBHOOK_MILLISECONDS = 400;
/** Milliseconds of a function for one operation, as docs/cost.md assumes them. */
const MILLISECONDS: Readonly<Partial<Record<OperationName, number>>> = {
  ...eachOf(PORTAL, 60),
  ...eachOf(VISITS, 12),
  webhook: WEBHOOK_MILLISECONDS,
};

const concurrencyOf = (names: readonly OperationName[]) =>
  Object.fromEntries(names.map((name) => [name, (MILLISECONDS[name] ?? 0) / 1_000]));

function partitions(measured: Measurements): readonly Resource[] {
  const names = new Set(Object.values(measured).flatMap((each) => Object.keys(each.partitions)));
  return [...names].sort().flatMap((partition) =>
    (['reads', 'writes'] as const).map((kind): Resource => {
      const { value, unit, change } = limitOf(
        kind === 'reads' ? 'partitionReads' : 'partitionWrites',
      );
      const each = Object.fromEntries(
        Object.entries(measured).map(([name, use]) => [
          name,
          use.partitions[partition]?.[kind] ?? 0,
        ]),
      );
      const name = `\`${partition}\`, ${kind}`;
      const owner = ownerOf(partition);
      return {
        ...{ name, owner, each, limit: value, unit, change },
        seen: seenOf(partition, kind),
      };
    }),
  );
}

const unitsOf = (measured: Measurements, kind: 'reads' | 'writes') =>
  Object.fromEntries(
    Object.entries(measured).map(([name, { partitions: all }]) => [
      name,
      Object.values(all).reduce((sum, each) => sum + each[kind], 0),
    ]),
  );

const quota = (id: string, resource: Pick<Resource, 'name' | 'each' | 'seen'>): Resource => {
  const { value, unit, change } = limitOf(id);
  return { ...resource, owner: 'one', limit: value, unit, change };
};

function quotas(measured: Measurements): readonly Resource[] {
  const kms = Object.entries(measured).map(([name, each]) => [name, each.kms] as const);
  return [
    quota('apiRequests', {
      name: 'API Gateway, requests of the account',
      each: eachOf([...PORTAL, ...VISITS], 1),
      seen: 'everybody: 429 from the gateway, until the second is over',
    }),
    quota('lambdaConcurrency', {
      name: 'Lambda, functions at once in the account',
      each: concurrencyOf([...PORTAL, ...VISITS, 'webhook']),
      seen: '503 for requests; jobs and webhooks come later',
    }),
    quota('kmsRequests', {
      name: 'KMS, requests of the account',
      each: Object.fromEntries(kms),
      seen: 'keys are not shown: 500, and the same request again works',
    }),
    quota('prefixGets', {
      name: 'S3, files of the launched product',
      each: { click: 0.6, resume: 0.6 },
      seen: 'visitors: 503 SlowDown from storage after the click was counted; the receipt resumes it',
    }),
    quota('tableWrites', {
      name: 'the table, writes in all',
      each: unitsOf(measured, 'writes'),
      seen: 'everybody: slower, then 500 and 429',
    }),
    quota('tableReads', {
      name: 'the table, reads in all',
      each: unitsOf(measured, 'reads'),
      seen: 'everybody: slower, then 500 and 429',
    }),
  ];
}

const MINUTE = 60;
const commerce = LIMIT_CLASSES.find(({ name }) => name === 'commerce')?.most ?? 0;
const { concurrency, publicThrottle, throttle } = STAGES.prod;
/** Requests to a partner's endpoint at once, and how long one takes (docs/cost.md). */
const GROUPS_AT_ONCE = 8;
/** A batch of the stream's consumer, of which a shard has one at a time. */
const BATCH_RECORDS = 100;
const EVENT_MILLISECONDS = 5;
/** Storage's log: an object for so many requests (docs/cost.md). A run reads sixteen at once, for 14 of each 15 minutes. */
const LOGS_PER_REQUEST = 0.05;
const LOG_MILLISECONDS = 50;
const LOGS_AT_ONCE = 16;
const LOGS_PER_SECOND = LOGS_AT_ONCE * (1_000 / LOG_MILLISECONDS) * (14 / 15);

function ours(measured: Measurements): readonly Resource[] {
  const audit = Object.entries(measured).map(([name, each]) => [name, each.audit] as const);
  const own = { change: 'ours' as const };
  return [
    {
      ...{
        ...own,
        name: 'our limit, requests of a partner (`limit-classes.ts`)',
        owner: 'partner',
      },
      each: eachOf(['order', 'view', 'catalog call', 'customer list', 'cancellation'], 1),
      ...{ limit: commerce / MINUTE, unit: 'requests a second, counted by the minute' },
      seen: "that partner: 429 with the seconds in Retry-After; nobody else's portal",
    },
    {
      ...{ ...own, name: 'our gateway, each route of links (`stages.ts`)', owner: 'one' },
      each: eachOf(VISITS, 1),
      ...{ limit: publicThrottle.rate, unit: 'requests a second' },
      seen: 'visitors: 429 from the gateway, without a page',
    },
    {
      ...{ ...own, name: 'our gateway, each route with a token (`stages.ts`)', owner: 'one' },
      each: { view: 1 / 3, 'catalog call': 1, order: 1 },
      ...{ limit: throttle.rate, unit: 'requests a second' },
      seen: 'portals: 429 from the gateway',
    },
    {
      ...{ ...own, name: 'our functions of links at once (`stages.ts`)', owner: 'one' },
      each: concurrencyOf(VISITS),
      ...{ limit: concurrency.clicks, unit: 'functions at once' },
      seen: 'visitors: 503; the alarm ClicksThrottled',
    },
    {
      ...{ ...own, name: "our sender, requests to a partner's endpoint", owner: 'partner' },
      each: { webhook: WEBHOOK_MILLISECONDS / 1_000 },
      ...{ limit: GROUPS_AT_ONCE, unit: 'message groups at once' },
      seen: 'that partner: its events come later; none is lost, and the order of each resource holds',
    },
    {
      ...{ ...own, name: "storage's log, objects that one job reads", owner: 'one' },
      each: { 'file sent': LOGS_PER_REQUEST },
      ...{ limit: LOGS_PER_SECOND, unit: 'objects a second' },
      seen: 'nobody at once: URLs that were passed on are charged later, and the job reports that more is left',
    },
    {
      ...{
        change: 'fixed',
        name: "the stream, a shard with one partner's records",
        owner: 'partner',
      },
      each: Object.fromEntries(audit),
      ...{
        limit: 1_000 / EVENT_MILLISECONDS,
        unit: `records a second, ${BATCH_RECORDS} in a batch`,
      },
      seen: 'that partner and those beside it: events come later; none is lost for 24 hours',
    },
  ];
}

/** All keys and quotas that the model knows. */
export const resourcesOf = (measured: Measurements): readonly Resource[] => [
  ...partitions(measured),
  ...quotas(measured),
  ...ours(measured),
];

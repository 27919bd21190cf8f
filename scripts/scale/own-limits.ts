import { STAGES } from '#infra/stages.ts';
import { LOGS_AT_ONCE } from '#shared/downloads/reconcile-downloads.job.ts';
import { LIMIT_CLASSES } from '#shared/platform/http/limit-classes.ts';
import { MOST_AT_ONCE } from '#shared/webhooks/sender/pace.ts';
import { limitOf } from './limits.ts';
import type { Measurements, OperationName } from './measured.ts';
import type { Owner } from './population.ts';
import type { Resource } from './resource.ts';
import { concurrencyOf, eachOf, PORTAL, VISITS, WEBHOOK_MILLISECONDS } from './use-of.ts';

const MINUTE = 60;
const { concurrency, publicThrottle, throttle } = STAGES.prod;
/**
 * Milliseconds of a processor for an event of a registered partner: to hand it on, and to send it, with TLS (`npm run
 * bench -- webhooks`: 5.3, and its log line). Both were measured locally, and both go mostly into the table's client.
 */
const PROCESSOR = { handOn: 5, send: 5.5 } as const;
/** A batch of the stream's consumer, of which a shard has one at a time. */
const BATCH_RECORDS = 100;
/** Storage's log: an object for so many requests (docs/cost.md). A run reads for 14 of each 15 minutes. */
const LOGS_PER_REQUEST = 0.05;
const LOG_MILLISECONDS = 50;
const LOGS_PER_SECOND = LOGS_AT_ONCE * (1_000 / LOG_MILLISECONDS) * (14 / 15);
const PER_INSTANCE = limitOf('lambdaRequests').value;

type Own = Omit<Resource, 'change' | 'owner'>;
const own = (owner: Owner, resource: Own): Resource => ({ ...resource, owner, change: 'ours' });

/** Operations of each class of limits. */
const CLASSES: Readonly<Record<string, readonly OperationName[]>> = {
  commerce: ['order', 'view', 'catalog call', 'customer list', 'cancellation'],
  entitlements: ['first download', 'key look'],
  records: ['audit page'],
};

const callers = (): readonly Resource[] =>
  Object.entries(CLASSES).map(([name, operations]) =>
    own('partner', {
      name: `our limit of a partner, \`${name}\` (\`limit-classes.ts\`)`,
      each: eachOf(operations, 1),
      limit: (LIMIT_CLASSES.find((each) => each.name === name)?.most ?? 0) / MINUTE,
      unit: 'requests a second, counted by the minute',
      seen: "that partner: 429 with the seconds in Retry-After; nobody else's portal",
    }),
  );

const gateway = (): readonly Resource[] => [
  own('one', {
    name: 'our gateway, the route of links (`stages.ts`)',
    each: eachOf(VISITS, 1),
    ...{ limit: publicThrottle.rate, unit: 'requests a second' },
    seen: 'visitors: 429 from the gateway, without a page',
  }),
  own('one', {
    name: 'our gateway, each route with a token (`stages.ts`)',
    each: { view: 1 / 3, 'catalog call': 1, order: 1 },
    ...{ limit: throttle.rate, unit: 'requests a second' },
    seen: 'portals: 429 from the gateway',
  }),
];

const functions = (): readonly Resource[] => [
  own('one', {
    name: 'our function of links (`stages.ts`)',
    each: eachOf(VISITS, 1),
    limit: PER_INSTANCE * concurrency.clicks,
    unit: `requests a second, ${PER_INSTANCE} for each instance`,
    seen: 'visitors: 503; the alarm ClicksThrottled',
  }),
  own('one', {
    name: 'our senders of webhooks at once (`stages.ts`)',
    each: concurrencyOf(['webhook']),
    limit: concurrency.webhooks,
    unit: 'functions at once, if each had one event to send',
    seen: 'partners: events come later; none is lost',
  }),
  {
    ...{ name: 'Lambda, functions of the API at once: what is not reserved', owner: 'one' },
    each: concurrencyOf(PORTAL),
    limit: (limitOf('lambdaConcurrency').ask?.value ?? 0) - reservedInProd(),
    unit: 'functions at once, with the quota that the runbook asks for',
    change: 'quota',
    seen: 'portals: 503',
  },
];

/** Without the jobs, which keep one each. */
const reservedInProd = (): number =>
  Object.values(concurrency).reduce((sum, each) => sum + each, 0);

const jobs = (measured: Measurements): readonly Resource[] => [
  own('partner', {
    name: "our sender, requests to a partner's endpoint",
    each: { webhook: WEBHOOK_MILLISECONDS / 1_000 },
    ...{ limit: MOST_AT_ONCE, unit: 'message groups at once, once the endpoint answers quickly' },
    seen: 'that partner: its events come later; none is lost, and the order of each resource holds',
  }),
  own('partner', {
    name: 'our sender, its processor',
    each: { webhook: 1 },
    ...{ limit: 1_000 / PROCESSOR.send, unit: 'events a second' },
    seen: 'that partner: its events come later; none is lost, and the order of each resource holds',
  }),
  own('one', {
    name: "storage's log, objects that one job reads",
    each: { 'file sent': LOGS_PER_REQUEST },
    ...{ limit: LOGS_PER_SECOND, unit: 'objects a second' },
    seen: 'nobody at once: URLs that were passed on are charged later, and the job reports that more is left',
  }),
  own('part of a partner', {
    name: "the stream, a shard with a fourth of one partner's records",
    each: Object.fromEntries(Object.entries(measured).map(([name, { audit }]) => [name, audit])),
    limit: 1_000 / PROCESSOR.handOn,
    unit: `records a second, ${BATCH_RECORDS} in a batch`,
    seen: 'that partner and those beside it: events come later; none is lost for 24 hours',
  }),
];

/** Limits that are numbers of this project. */
export const ownLimits = (measured: Measurements): readonly Resource[] => [
  ...callers(),
  ...gateway(),
  ...functions(),
  ...jobs(measured),
];

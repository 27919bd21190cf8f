import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { OperationName } from './measured.ts';
import { HOURS, ORDINARY_ORDERS, type Owner, POPULATION, SHARES } from './population.ts';

/** Operations in one second: of all, and of the busiest partner, customer, link, product and shard. */
export interface Second {
  readonly at: number;
  readonly counts: Readonly<Partial<Record<OperationName, Readonly<Record<Owner, number>>>>>;
}

const DAY_SECONDS = 86_400;
/** Draws one second of each ten: the day keeps its shape, and a machine answers in a second. */
const STEP_SECONDS = 10;
const HOUR_SECONDS = 3_600;
/** A job ends fifty links in a commit, one commit after the other. */
export const LINKS_IN_A_COMMIT = 50;
export const COMMIT_MILLISECONDS = 100;
const ENDS_PER_SECOND = (LINKS_IN_A_COMMIT * 1_000) / COMMIT_MILLISECONDS;
const JOB_PERIOD_SECONDS = 900;

/** Operations for each order of a portal. */
const FOR_AN_ORDER = {
  ...{ order: 1, view: 6, 'catalog call': 3, 'customer list': 1, 'portal start': 0.5 },
  ...{ 'audit page': 0.05, 'first download': 0.8, 'key look': 1.6, cancellation: 0.03 },
  /** Events of an order, its download and its looks at keys, for partners that registered for them: half. */
  webhook: 2.9,
} as const satisfies Partial<Record<OperationName, number>>;
const FOR_A_CLICK = {
  ...{ click: 1, page: 0.67, resume: 0.2, 'file sent': 1 },
} as const satisfies Partial<Record<OperationName, number>>;

type Draw = (mean: number) => number;

/** Draws how many come in a second: Poisson's distribution, by the normal one where many come. */
function drawer(seed: number): Draw {
  const generator = xoroshiro128plus(seed);
  const uniform = () => uniformFloat64(generator);
  const few: Draw = (mean) => {
    const end = Math.exp(-mean);
    let [count, product] = [0, uniform()];
    while (product > end) {
      count += 1;
      product *= uniform();
    }
    return count;
  };
  const many: Draw = (mean) => {
    const normal = Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  };
  return (mean) => (mean < 30 ? few(mean) : many(mean));
}

const OWNERS = Object.keys(SHARES) as Owner[];

/** The busiest of each owner gets its share, but not more than all. */
function counted(draw: Draw, rate: number): Record<Owner, number> {
  const all = draw(rate);
  return Object.fromEntries(
    OWNERS.map((owner) => [
      owner,
      owner === 'one' ? all : Math.min(all, draw(rate * SHARES[owner])),
    ]),
  ) as Record<Owner, number>;
}

const NONE: Readonly<Record<Owner, number>> = {
  ...{
    one: 0,
    partner: 0,
    'part of a partner': 0,
    customer: 0,
    link: 0,
    product: 0,
    shard: 0,
    many: 0,
  },
};
const plus = (one: Readonly<Record<Owner, number>>, other: Readonly<Record<Owner, number>>) =>
  Object.fromEntries(OWNERS.map((owner) => [owner, one[owner] + other[owner]])) as Record<
    Owner,
    number
  >;

/** Links whose time is over come to the job together, and end as fast as it commits. */
function linkEnds(at: number, draw: Draw) {
  const due = (POPULATION.liveLinks / (POPULATION.linkDays * DAY_SECONDS)) * JOB_PERIOD_SECONDS;
  const runs = at % JOB_PERIOD_SECONDS < due / ENDS_PER_SECOND;
  return runs ? counted(draw, ENDS_PER_SECOND) : NONE;
}

/** The giant's links are all of one partner, and end as fast as the job commits. */
function giantEnds(at: number): Readonly<Record<Owner, number>> {
  const since = at - POPULATION.giantHour * HOUR_SECONDS;
  const lasts = POPULATION.giantLinks / ENDS_PER_SECOND;
  const { one } = { one: ENDS_PER_SECOND };
  return since >= 0 && since < lasts
    ? { ...NONE, one, partner: one, 'part of a partner': one / 4, customer: one, shard: one / 16 }
    : NONE;
}

/** The day of a population, second by second. The same seed is the same day. */
export function* dayOf(seed: number): Generator<Second> {
  const draw = drawer(seed);
  for (let at = 0; at < DAY_SECONDS; at += STEP_SECONDS) {
    const hour = Math.floor(at / HOUR_SECONDS);
    const busy = HOURS[hour] ?? 0;
    const clicks = POPULATION.clicksPerSecond * busy;
    const orders =
      POPULATION.ordersPerSecond * (hour === POPULATION.launchHour ? 1 : ORDINARY_ORDERS * busy);
    const of = (rates: Readonly<Partial<Record<OperationName, number>>>, rate: number) =>
      Object.fromEntries(
        Object.entries(rates).map(([name, each]) => [name, counted(draw, each * rate)]),
      );
    const forum = hour === POPULATION.forumHour ? draw(POPULATION.forumClicksPerSecond) : 0;
    yield {
      at,
      counts: {
        ...of(FOR_A_CLICK, clicks),
        ...of(FOR_AN_ORDER, orders),
        'end of a link': plus(linkEnds(at, draw), giantEnds(at)),
        'used-up click': { ...NONE, one: forum, link: forum },
      },
    };
  }
}

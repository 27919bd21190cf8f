import { LIMITS, LIMITS_TAKEN_ON } from './limits.ts';
import type { OperationName } from './measured.ts';
import { type Owner, POPULATION, SHARES } from './population.ts';
import type { Resource } from './resource.ts';
import type { Wall } from './walls.ts';

/** Walls that the page shows. */
export const FIRST_WALLS = 10;

const number = (value: number): string =>
  value < 1
    ? String(Number(value.toPrecision(2)))
    : value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 1 : 0 });

const OF: Readonly<Record<Owner, string>> = {
  one: 'in all',
  partner: 'of one partner',
  'part of a partner': 'in a fourth of one partner',
  customer: 'of one customer',
  link: 'on one link',
  product: 'of one product',
  shard: 'in one shard',
  many: 'each',
};

const PLURALS: Readonly<Partial<Record<OperationName, string>>> = {
  'end of a link': 'ends of links',
  'key look': 'looks at keys',
  'file sent': 'files sent',
};
const plural = (name: OperationName): string => PLURALS[name] ?? `${name}s`;

/** The load at the wall: the operation that fills most of it, and its rate there. */
const loadAt = ({ driver, driverRate, headroom, resource }: Wall): string =>
  `${number(driverRate * headroom)} ${plural(driver)} a second ${OF[resource.owner]}`;

const KIND = { ours: 'a number of ours', quota: 'a quota', fixed: 'fixed' } as const;
const toMove = ({ change, ask }: Resource): string =>
  ask
    ? `a quota: ask for ${number(ask.value)} ([runbook](runbook.md#before-a-launch))`
    : KIND[change];

const wallRow = (wall: Wall, index: number): string => {
  const { resource, load, headroom } = wall;
  const cells = [
    String(index + 1),
    resource.name,
    `${number(load)} of ${number(resource.limit)} ${resource.unit}`,
    `${number(headroom)}×: ${loadAt(wall)}`,
    resource.seen,
    toMove(resource),
  ];
  return `| ${cells.join(' | ')} |`;
};

const restRow = (wall: Wall): string =>
  `| ${wall.resource.name} | ${number(wall.headroom)}× | ${loadAt(wall)} |`;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const head = (seed: number): readonly string[] => [
  '# Where it would break first',
  '',
  '`npm run scale` prints this page. It multiplies what each operation was measured to ask of each partition of [the table](table.md)',
  '(on DynamoDB Local, by the cost tool; kept in `scripts/scale/measured.json`) by the operations of a simulated day, and compares the busiest second',
  'of each key and quota with its limit. Nothing here was run at this size: one machine cannot. `npm run scale -- --measure` measures anew, `--seed` draws',
  'another day, and `--write` writes the file and this page. Partitions have a burst above their limit for some minutes, which is left out.',
  '',
  '## The day',
  '',
  `Seed ${seed}. It is assumed, in \`scripts/scale/population.ts\`:`,
  '',
  `- ${number(POPULATION.partners)} partners by a power law (the largest has ${percent(SHARES.partner)} of everything, and its largest customer ${percent(SHARES.customer)}), ${number(POPULATION.liveLinks)} live links.`,
  `- ${number(POPULATION.clicksPerSecond)} clicks a second in the busiest hour, two page views for three clicks, one resumed download for five.`,
  `- A launch: ${number(POPULATION.ordersPerSecond)} orders a second for an hour, ${percent(POPULATION.launchShare)} of them for one product, each with eleven other calls of its portal.`,
  `- A giant cancels ${number(POPULATION.giantLinks)} links in the afternoon, and a used-up link stands on a forum for an hour: ${number(POPULATION.forumClicksPerSecond)} clicks a second.`,
  '',
];

const limitRows = (): readonly string[] => [
  '## Limits',
  '',
  `AWS's published limits, as of ${LIMITS_TAKEN_ON} (\`scripts/scale/limits.json\`); those of an account are its defaults. KMS's differs by region: 10,000 in most, 20,000 in some and 100,000 in three, us-east-1 among them; the page takes the middle one.`,
  '',
  '| limit | value | page |',
  '| --- | --- | --- |',
  ...LIMITS.map(({ unit, value, source }) => `| ${unit} | ${number(value)} | [AWS](${source}) |`),
  '',
];

/** Decisions that the walls led to, and what is left as it is. */
const NOTES = `## What was moved, and what is left

- *One link clicked hard.* A click on a used-up link was a write of the size of its row, so 500 a second met the limit of its partition. An instance that
  saw a link at its end now reads it first, and writes only if it was opened again: a read is never stale, and there is room for 3,000 a second. When
  the row still has no room, the click is tried six times with jitter and then answered by 429, a Retry-After of 2 to 9 seconds and a page that says so
  ([decision](adr/0114-a-busy-link-answers-429.md)). Up to its last download, a link is written by 50 clicks at most.
- *Storage's log.* Its objects were read one by one for five of each fifteen minutes, which ended at some 110 files a second. Sixteen are read at once now,
  for fourteen minutes.
- *The gateway's limits* of prod ended at 500 requests a second of a route (0.052×), *our limit of a partner* at Partner Center's 500 requests a minute (0.013×),
  and *our function of links* at 200 instances, which take ten requests a second each (0.21×). They have room for this day now, and the quotas of the account that
  are below it are the first step of a launch ([decision](adr/0121-prod-is-set-for-a-launch.md), [runbook](runbook.md#before-a-launch)).
- *A new table* on demand takes 4,000 writes a second, and any other twice its last peak: the launch hour of this day is less than twice an ordinary hour, so
  just a table that is new or was restored is to be warmed before it.
- *The stream* has two readers for each shard, and both are taken: events and the archive. A third one reads from one of them.
- *Webhooks of one partner* ended at eight requests at once, some 20 events a second, and at some 90 in its partition. An endpoint that answers quickly gets up to 128
  now, and deliveries have a partition of their own ([decision](adr/0122-a-partners-day-is-in-four-parts.md)). Its one sender took 14 ms of its processor for an event, a
  fourth of it for a new connection with TLS: it uses connections again, and message groups share their reads and removals of the table
  ([decision](adr/0126-a-sender-shares-connections-and-requests.md)). Several senders for a partner are the next step.
- *A partner's day of audit* was one partition (0.67×), which a giant that cancels filled for some three minutes together with that partner's orders, and one shard of the
  stream (0.27×), whose events were handed on one after the other. It is four of each now, and a batch hands on sixteen orders at once.
- *Files that were sent* were weighed one in a run of their own, which paid for sixteen queries of the run. Among others one takes 5 units of the table and not 19.
- *The catalog's one item* is read by every order and catalog call, and is no wall: it fits one read unit with 30 markets. Remembering it in the functions
  would show an old price after a publication.
- \`PARTNERS\`, \`KEYPOOLS\`, a month of the ledger and the shards of \`due\` have room for several times this day.
`;

/** docs/scale.md. */
export function pageOf(walls: readonly Wall[], seed: number): string {
  const rest = walls.slice(FIRST_WALLS).filter(({ headroom }) => headroom < 20);
  return [
    ...head(seed),
    '## The first ten walls',
    '',
    'In the order in which a growing load meets them. Below 1× this day itself does: quotas of an account by default, which AWS raises when it is asked.',
    '',
    '| | key or quota | the busiest second | where it stands | what users see | to move it |',
    '| --- | --- | --- | --- | --- | --- |',
    ...walls.slice(0, FIRST_WALLS).map(wallRow),
    '',
    NOTES,
    `## The next, up to twenty times the day`,
    '',
    '| key or quota | where it stands | load |',
    '| --- | --- | --- |',
    ...rest.map(restRow),
    '',
    ...limitRows(),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { runJob } from '#test/api/helpers/jobs.ts';
import { Partner, request } from '#test/api/helpers/partner.ts';

const url = inject('serviceUrl');
const answer = z.object({
  metrics: z.array(
    z.object({
      namespace: z.enum(['AWS/ApiGateway', 'AWS/Lambda', 'Countersign']),
      name: z.string(),
      dimensions: z.record(z.string(), z.string()),
      sum: z.number(),
      samples: z.number(),
      maximum: z.number(),
    }),
  ),
});

/** The sum of a metric by now; 0 while there is none. Other tests add to it, too. */
async function sumOf(name: string, dimensions: Record<string, string>): Promise<number> {
  const { metrics } = answer.parse((await request(`${url}/_local/metrics`)).json);
  const wanted = JSON.stringify(dimensions);
  const found = metrics.find(
    (metric) => metric.name === name && JSON.stringify(metric.dimensions) === wanted,
  );
  return found?.sum ?? 0;
}

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(url);
});

/** Waits until doing something has added as much as it should. */
async function adds(
  what: readonly (readonly [string, Record<string, string>, number])[],
  work: () => Promise<unknown>,
): Promise<void> {
  const before = await Promise.all(what.map(([name, of]) => sumOf(name, of)));
  await work();
  for (const [index, [name, of, wanted]] of what.entries()) {
    const reached = async () => (await sumOf(name, of)) - (before[index] ?? 0);
    await expect
      .poll(reached, { message: `${name} ${JSON.stringify(of)}` })
      .toBeGreaterThanOrEqual(wanted);
  }
}

describe('GET /_local/metrics: what CloudWatch would have', () => {
  it('counts the answers of links, each by what came of it', async () => {
    const { url: link, orderId } = await partner.link();
    const of = (outcome: string, count: number) => ['LinkAnswers', { outcome }, count] as const;
    await adds([of('shown', 1), of('counted', 1), of('described', 1)], async () => {
      await request(link, { headers: { Accept: 'text/html' } });
      await request(link);
      await request(link, { method: 'HEAD' });
    });
    await adds([of('LINK_REVOKED', 1), of('LINK_NOT_FOUND', 1)], async () => {
      await partner.send('PATCH', partner.at(`/orders/${orderId}`), { status: 'cancelled' });
      await request(link);
      await request(`${link}x`);
    });
  });

  it('counts orders and cancellations where their events come by', async () => {
    const of = (event: string, count: number) => ['Events', { event }, count] as const;
    await adds([of('order-created', 2), of('order-cancelled', 1)], async () => {
      await partner.buy();
      const orderId = await partner.buy();
      await partner.send('PATCH', partner.at(`/orders/${orderId}`), { status: 'cancelled' });
    });
  });

  it('counts refusals by their code', async () => {
    await adds([['Refusals', { code: 'ORDER_NOT_FOUND' }, 1]], () =>
      partner.send('GET', partner.at('/orders/unknown')),
    );
  });

  it('counts whom the gateway refuses, and all exchanges with their errors', async () => {
    const api = { ApiId: 'localapi' };
    const work = () => request(`${url}/v1/customers`);
    await adds(
      [
        ['Unauthorized', {}, 1],
        ['4xx', api, 1],
        ['Count', api, 1],
      ],
      work,
    );
  });

  it.each(['check-media', 'expire-links'])(
    'counts the runs of %s, and measures how late they were done',
    async (job) => {
      // At an instant by which nothing is due: what other tests wait for is theirs.
      const nothingIsDue = Date.parse('2001-01-01T00:00:00.000Z');
      await adds([['JobRuns', { job }, 1]], () => runJob(url, job, nothingIsDue));
      expect(await sumOf('JobLag', { job })).toBeGreaterThanOrEqual(0);
    },
  );
});

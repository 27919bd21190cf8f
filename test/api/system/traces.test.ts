import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { OFFER, Partner, request } from '#test/api/helpers/partner.ts';

const url = inject('serviceUrl');
const answer = z.object({
  traces: z.array(
    z.object({
      traceId: z.string().regex(/^1-[0-9a-f]{8}-[0-9a-f]{24}$/),
      requestId: z.guid(),
      function: z.string(),
      startedAt: z.iso.datetime(),
      milliseconds: z.number(),
      error: z.string().optional(),
      correlationIds: z.array(z.string()),
    }),
  ),
});
const tracesOf = async (correlationId: string) => {
  const { traces } = answer.parse((await request(`${url}/_local/traces`)).json);
  return traces.filter(({ correlationIds }) => correlationIds.includes(correlationId));
};

/** Lines of all log groups so far, as fields. */
const lines = () =>
  readFileSync(inject('logFile'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): Record<string, unknown> => JSON.parse(line));

async function until<Found>(look: () => Promise<Found | undefined> | Found | undefined) {
  let found: Found | undefined;
  const find = async () => {
    found = await look();
    return found !== undefined;
  };
  await expect.poll(find).toBe(true);
  return found as Found;
}

/** The id of a request, as API Gateway names it in the answer. */
const gatewayId = ({ headers }: { readonly headers: Headers }) => headers.get('apigw-requestid');

const newRoot = () => `1-${'a'.repeat(8)}-${randomUUID().replaceAll('-', '').slice(0, 24)}`;

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(url);
});

describe('a correlation id', () => {
  it('finds the trace of its request, also while many run at once', async () => {
    const ids = Array.from({ length: 12 }, () => randomUUID());
    const listed = await Promise.all(
      ids.map((id) =>
        partner.send('GET', partner.at('/orders'), undefined, {
          headers: { 'MS-CorrelationId': id },
        }),
      ),
    );
    expect(listed.map(({ status }) => status)).toEqual(ids.map(() => 200));
    const traces = await Promise.all(
      ids.map((id) => until(async () => (await tracesOf(id)).find((trace) => trace))),
    );
    expect(traces.map(({ function: folder }) => folder)).toEqual(ids.map(() => 'partner-api'));
    expect(new Set(traces.map(({ traceId }) => traceId)).size).toBe(ids.length);
    expect(traces.map(({ correlationIds }) => correlationIds)).toEqual(ids.map((id) => [id]));
  });

  it('leads from a purchase to the events that came of it', async () => {
    const headers = { 'MS-CorrelationId': randomUUID() };
    const lineItems = [{ offerId: OFFER, quantity: 1 }];
    await partner.send('POST', partner.at('/orders'), { lineItems }, { headers });
    const event = await until(() =>
      lines().find(
        ({ message, correlationId }) =>
          message === 'EVENT' && correlationId === headers['MS-CorrelationId'],
      ),
    );
    expect(event).toMatchObject({ name: 'order-created', service: 'dispatch-events' });
  });

  it('is in a line that the access log leads to, and the access log has no path', async () => {
    const { url: link } = await partner.link();
    const id = gatewayId(await request(link));
    const served = await until(() =>
      lines().find(({ gatewayRequestId }) => gatewayRequestId === id),
    );
    expect(served).toMatchObject({ message: 'REQUEST_SERVED', outcome: 'counted' });
    const access = await until(() => lines().find(({ requestId }) => requestId === id));
    expect(access['route']).toBe('GET /d/{token}');
    expect(access).toMatchObject({ status: '302', integrationStatus: '200' });
    expect(access['message']).toBeUndefined();
  });
});

describe('a trace', () => {
  it('goes on where the caller began it', async () => {
    const root = newRoot();
    const headers = { 'MS-CorrelationId': randomUUID(), 'X-Amzn-Trace-Id': `Root=${root}` };
    await partner.send('GET', partner.at('/orders'), undefined, { headers });
    const [trace] = await until(async () => {
      const found = await tracesOf(headers['MS-CorrelationId']);
      return found.length > 0 ? found : undefined;
    });
    expect(trace?.traceId).toBe(root);
  });

  it('tells of a refusal by the gateway nothing, since no function ran', async () => {
    const root = newRoot();
    const headers = { 'X-Amzn-Trace-Id': `Root=${root}` };
    const id = gatewayId(await request(`${url}/v1/customers`, { headers }));
    const access = await until(() => lines().find(({ requestId }) => requestId === id));
    expect(access).toMatchObject({
      ...{ route: 'GET /v1/customers', status: '401', integrationStatus: '-' },
    });
    const { traces } = answer.parse((await request(`${url}/_local/traces`)).json);
    expect(traces.map(({ traceId }) => traceId)).not.toContain(root);
  });
});

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { WEBHOOK_EVENTS } from '#shared/webhooks/event.ts';
import { Partner } from '#test/api/helpers/partner.ts';
import { openReceiver, type Receiver } from '#test/api/helpers/receiver.ts';
import { REGISTRATION, registered } from '#test/api/helpers/webhooks.ts';
import { type WebhookEvent, webhookReceiver } from '../../../docs/examples/webhook-receiver.ts';

const DELIVERIES = `${REGISTRATION}/deliveries`;
const list = z.looseObject({
  items: z.array(
    z.looseObject({
      ...{ eventId: z.string(), eventName: z.string(), state: z.string(), attempts: z.int() },
      lastStatus: z.int().optional(),
    }),
  ),
});
const readList = async (partner: Partner) =>
  list.parse((await partner.send('GET', DELIVERIES)).json).items;

let partner: Partner;
let receiver: Receiver;
beforeEach(async () => {
  [partner, receiver] = await Promise.all([Partner.open(inject('serviceUrl')), openReceiver()]);
});
afterEach(() => receiver.close());

const register = async (method: 'POST' | 'PUT', url = receiver.url) => {
  const body = { webhookUrl: url, webhookEvents: WEBHOOK_EVENTS };
  const answer = await partner.send(method, REGISTRATION, body);
  expect(answer.status).toBe(200);
  return answer.json;
};
const test = () => partner.send('POST', `${REGISTRATION}/validationEvents`);

describe('deliveries', () => {
  it('are listed, and one is sent again once for each request (R23), audited (R24)', async () => {
    await register('POST');
    await test();
    await receiver.gets(1);
    await expect
      .poll(() => readList(partner))
      .toMatchObject([
        { eventName: 'test-created', state: 'delivered', attempts: 1, lastStatus: 204 },
      ]);
    const [{ eventId = '' } = {}] = await readList(partner);
    const path = `${DELIVERIES}/${eventId}/redeliver`;
    const headers = { 'MS-RequestId': randomUUID() };
    const first = await partner.send('POST', path, undefined, { headers });
    const again = await partner.send('POST', path, undefined, { headers });
    expect([first.status, first.json, again.text]).toMatchObject([
      202,
      { eventId, state: 'pending' },
      first.text,
    ]);
  });

  it('R22: are nobody else’s, and only admin agents see them', async () => {
    await register('POST');
    await test();
    await receiver.gets(1);
    const [{ eventId = '' } = {}] = await readList(partner);
    const stranger = await Partner.open(inject('serviceUrl'));
    await stranger.send('POST', REGISTRATION, { webhookUrl: receiver.url, webhookEvents: [] });
    expect(await readList(stranger)).toEqual([]);
    const path = `${DELIVERIES}/${eventId}/redeliver`;
    expect(await stranger.send('POST', path)).toMatchObject({ status: 404 });
  });
});

describe('a registration', () => {
  it('whose endpoint answers 410 says that it is paused, until it is changed', async () => {
    receiver.answer(() => 410);
    await register('POST');
    await test();
    await receiver.gets(1);
    const shown = async () => (await partner.send('GET', REGISTRATION)).json;
    await expect.poll(shown).toHaveProperty('pausedDate');
    const [{ eventId = '' } = {}] = await readList(partner);
    const path = `${DELIVERIES}/${eventId}/redeliver`;
    expect(await partner.send('POST', path)).toMatchObject({
      ...{ status: 409, json: { code: 990184 } },
    });
    receiver.answer(() => 204);
    expect(await register('PUT')).not.toHaveProperty('pausedDate');
    expect(await partner.send('POST', path)).toMatchObject({ status: 202 });
  });

  it('is removed, once', async () => {
    await register('POST');
    const headers = { 'MS-RequestId': randomUUID() };
    const remove = () => partner.send('DELETE', REGISTRATION, undefined, { headers });
    expect([(await remove()).status, (await remove()).status]).toEqual([204, 204]);
    expect(await partner.send('DELETE', REGISTRATION)).toMatchObject({
      ...{ status: 404, json: { code: 990180 } },
    });
    await register('POST');
  });
});

describe('the example of a receiver', () => {
  it('takes what the service sends, and nothing that its secret did not sign now', async () => {
    const events: WebhookEvent[] = [];
    const { json } = z
      .object({ json: z.unknown() })
      .parse({ json: await register('POST', receiver.url) });
    const server = webhookReceiver(registered.parse(json).secret, (event) => {
      events.push(event);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = z.object({ port: z.number() }).parse(server.address());
    const url = `http://127.0.0.1:${port}/`;
    await register('PUT', url);
    const { json: sent } = await test();
    await expect.poll(() => events.length).toBe(1);
    expect(events).toMatchObject([
      {
        EventName: 'test-created',
        EventId: z.object({ correlationId: z.string() }).parse(sent).correlationId,
      },
    ]);
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(401);
    server.close();
  });
});

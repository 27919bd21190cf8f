import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { REGISTRABLE_EVENTS, WEBHOOK_EVENTS } from '#shared/webhooks/event.ts';
import { EVENTS_NEVER_SENT } from '#shared/webhooks/partner-center-events.ts';
import { keptData } from '#test/api/helpers/kept-data.ts';
import { Partner } from '#test/api/helpers/partner.ts';
import { namesOf, type Receiver, verify } from '#test/api/helpers/receiver.ts';
import { REGISTRATION, registered, registeredPartner } from '#test/api/helpers/webhooks.ts';

const validation = z.looseObject({
  status: z.string(),
  results: z.array(z.looseObject({ responseCode: z.string(), systemError: z.boolean() })),
});

/** A partner that is told of everything. */
let partner: Partner;
let receiver: Receiver;
let secret: string;
beforeAll(async () => {
  ({ partner, receiver, secret } = await registeredPartner(inject('serviceUrl')));
});
afterAll(() => receiver.close());

const register = (whose: Partner, url: string) =>
  whose.send('POST', REGISTRATION, { WebhookUrl: url, WebhookEvents: WEBHOOK_EVENTS });
const change = (url: string, events: readonly string[] = WEBHOOK_EVENTS) =>
  partner.send('PUT', REGISTRATION, { WebhookUrl: url, WebhookEvents: events });

describe('a webhook registration', () => {
  it('is not there at first', async () => {
    const stranger = await Partner.open(inject('serviceUrl'));
    expect(await stranger.send('GET', REGISTRATION)).toMatchObject({
      status: 404,
      json: { code: 990180 },
    });
  });

  it.each([
    ['private', 'https://10.0.0.1/'],
    ['the metadata service', 'https://169.254.169.254/latest/meta-data'],
    ['private, in IPv6 clothes', 'https://[::ffff:10.0.0.1]/'],
    ['without TLS', 'http://example.com/'],
    ['with a password', 'https://me:secret@example.com/'],
    ['of a host that is not there', 'https://nothing.invalid/'],
  ])('is refused for an address that is %s', async (_, url) => {
    const stranger = await Partner.open(inject('serviceUrl'));
    const answer = await register(stranger, url);
    expect([answer.status, answer.json]).toMatchObject([400, { code: 3000, data: ['webhookUrl'] }]);
    expect((await stranger.send('GET', REGISTRATION)).status).toBe(404);
  });

  it('shows its secret once, to the same request again, and keeps it closed', async () => {
    const body = { WebhookUrl: receiver.url, WebhookEvents: WEBHOOK_EVENTS };
    const headers = { 'MS-RequestId': randomUUID() };
    const newcomer = await Partner.open(inject('serviceUrl'));
    const first = await newcomer.send('POST', REGISTRATION, body, { headers });
    const again = await newcomer.send('POST', REGISTRATION, body, { headers });
    expect([first.status, again.text]).toEqual([200, first.text]);
    const own = registered.parse(first.json).secret;

    const shown = await newcomer.send('GET', REGISTRATION);
    expect(shown.json).toMatchObject({ webhookUrl: receiver.url, webhookEvents: WEBHOOK_EVENTS });
    expect(shown.text).not.toContain('whsec_');
    expect(await keptData(inject('dataDir')).holds(own.slice(6))).toBe(false);
    expect(await register(newcomer, receiver.url)).toMatchObject({
      status: 409,
      json: { code: 990182 },
    });
  });

  it('lists the names of events as a bare array', async () => {
    expect((await partner.send('GET', `${REGISTRATION}/events`)).json).toEqual(REGISTRABLE_EVENTS);
  });

  it("takes Partner Center's names for what does not happen here, and its choice of a header", async () => {
    const newcomer = await Partner.open(inject('serviceUrl'));
    const webhookEvents = [...EVENTS_NEVER_SENT, 'subscription-updated'];
    const body = { webhookUrl: receiver.url, webhookEvents };
    const chosen = { ...body, SignatureTokenToMsSignatureHeader: true };
    expect(await newcomer.send('POST', REGISTRATION, chosen)).toMatchObject({ status: 200 });
    const { json } = await newcomer.send('GET', REGISTRATION);
    expect(json).toMatchObject({ webhookEvents, signatureTokenToMsSignatureHeader: true });
    // A client writes back what it has read.
    const { status, json: kept } = await newcomer.send('PUT', REGISTRATION, json as object);
    expect([status, kept]).toMatchObject([200, { signatureTokenToMsSignatureHeader: true }]);
  });

  it('is changed by who has read it, and refuses events that there are not', async () => {
    const stale = { headers: { 'If-Match': '"stale"' } };
    const body = { webhookUrl: receiver.url, webhookEvents: WEBHOOK_EVENTS };
    expect(await partner.send('PUT', REGISTRATION, body, stale)).toMatchObject({ status: 400 });
    expect(await change(receiver.url, ['everything'])).toMatchObject({
      status: 400,
      json: { data: ['webhookEvents[0]'] },
    });
    expect(await change('https://192.168.0.1/')).toMatchObject({
      status: 400,
      json: { data: ['webhookUrl'] },
    });
    expect(await change(receiver.url)).toMatchObject({ status: 200 });
  });
});

describe('a test event', () => {
  it('comes signed, and its outcome can be looked up', async () => {
    const sent = await partner.send('POST', `${REGISTRATION}/validationEvents`);
    const { correlationId } = z.object({ correlationId: z.string() }).parse(sent.json);
    const path = `${REGISTRATION}/validationEvents/${correlationId}`;
    expect((await partner.send('GET', path)).status).toBe(200);

    const [got] = await receiver.gets(1);
    expect(got?.headers['webhook-id']).toBe(correlationId);
    expect(got && verify(secret, got)).toMatchObject({
      ...{ EventName: 'test-created', ResourceName: 'test', AuditUri: null },
      ...{ EventId: correlationId, ResourceUri: inject('serviceUrl') + path },
    });
    await expect
      .poll(async () => validation.parse((await partner.send('GET', path)).json))
      .toMatchObject({
        ...{ status: 'completed', callbackUrl: receiver.url },
        results: [{ responseCode: 'NoContent', systemError: false }],
      });
    const stranger = await Partner.open(inject('serviceUrl'));
    await stranger.send('POST', REGISTRATION, { webhookUrl: receiver.url, webhookEvents: [] });
    expect((await stranger.send('GET', path)).status).toBe(404);
  });

  it('is sent twice a minute at most', async () => {
    // All at one instant, however long they take.
    const then = partner.when(Date.now());
    const statuses = [];
    for (let sent = 0; sent < 4; sent += 1) {
      statuses.push((await then.send('POST', `${REGISTRATION}/validationEvents`)).status);
    }
    expect(statuses).toContain(429);
  });
});

describe('R24: what happens to an order', () => {
  it('is told in its order, each once, signed, with ids and nothing secret', async () => {
    const { orderId, url } = await partner.link();
    const { productKey } = await partner.download(orderId, { renew: true });
    await partner.send('PATCH', partner.at(`/orders/${orderId}`), { status: 'cancelled' });
    const told = () => receiver.received.filter(({ body }) => body.OrderId === orderId);
    await expect.poll(() => namesOf(told()).at(-1)).toBe('order-cancelled');

    const names = namesOf(told());
    expect([names[0], names.slice(1, 3).sort(), names[3], names.slice(4, 6).sort()]).toEqual([
      'order-created',
      ['download-link-created', 'software-key-issued'],
      'download-link-renewed',
      ['download-link-revoked', 'software-key-revoked'],
    ]);
    expect(names).toHaveLength(7);
    for (const one of told()) {
      expect(() => verify(secret, one)).not.toThrow();
      expect(one.text).not.toContain(productKey.value);
      expect(one.text).not.toContain(url.split('/d/')[1]);
      expect(one.body.ResourceUri).toBe(
        `${inject('serviceUrl')}${partner.at(`/orders/${orderId}`)}`,
      );
    }
    expect(new Set(told().map(({ body }) => body.EventId)).size).toBe(7);
  });

  it('is not told to who does not want it', async () => {
    await change(receiver.url, ['order-cancelled']);
    const orderId = await partner.buy();
    await partner.send('PATCH', partner.at(`/orders/${orderId}`), { status: 'cancelled' });
    const told = () => receiver.received.filter(({ body }) => body.OrderId === orderId);
    await expect.poll(() => told().length).toBe(1);
    expect(namesOf(told())).toEqual(['order-cancelled']);
  });
});

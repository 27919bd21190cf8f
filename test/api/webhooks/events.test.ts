import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { Partner, request, tokenFor } from '#test/api/helpers/partner.ts';
import { fileRefundRequest } from '#test/api/helpers/refund-requests.ts';
import { keyFor } from '../../../local/seed/make.ts';

/** Lines of the access log have no message. */
const line = z.looseObject({ message: z.string().optional() });
const event = z.looseObject({
  id: z.string(),
  name: z.string(),
  partnerId: z.string(),
  customerId: z.string().optional(),
  resourceId: z.string(),
});

/** Events so far, as they were handed on. The log has the lines of all tests: the others are not parsed. */
function allEvents() {
  const lines = readFileSync(inject('logFile'), 'utf8').trim().split('\n');
  return lines
    .filter((text) => text.startsWith('{') && text.includes('"EVENT"'))
    .map((text) => line.parse(JSON.parse(text)))
    .filter(({ message }) => message === 'EVENT')
    .map((each) => event.parse(each));
}
const eventsOf = (customerId: string) =>
  allEvents().filter((each) => each.customerId === customerId);

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(inject('serviceUrl'));
});

/** Waits until all that has happened by now is handed on: events come in the order of their changes. */
async function handedOn(): Promise<void> {
  const marker = await Partner.open(inject('serviceUrl'));
  const orderId = await marker.buy();
  await expect
    .poll(() => allEvents().some(({ resourceId }) => resourceId === orderId), { interval: 500 })
    .toBe(true);
}

describe('events', () => {
  it('R24: of a purchase are handed on in order, each once, with ids and nothing secret', async () => {
    const { url, orderId } = await partner.link();
    await partner.download(orderId);
    await Promise.all(Array.from({ length: 60 }, () => request(url)));
    await request(url, { headers: { 'User-Agent': 'node', Range: 'bytes=9-' } });
    await partner.download(orderId, { renew: true });
    await partner.send('PATCH', partner.at(`/orders/${orderId}`), { status: 'cancelled' });

    await handedOn();
    const events = eventsOf(partner.customer);
    const names = events.map(({ name }) => name);
    // What one transaction does has no order of its own.
    expect([
      names[0],
      names.slice(1, 3).sort(),
      names.slice(3, 7),
      names.slice(7, 9).sort(),
      names[9],
    ]).toEqual([
      'order-created',
      ['download-link-created', 'software-key-issued'],
      [
        'download-link-first-download',
        'download-link-ending',
        'download-link-exhausted',
        'download-link-renewed',
      ],
      ['download-link-revoked', 'software-key-revoked'],
      'order-cancelled',
    ]);
    expect(events).toHaveLength(10);
    expect(new Set(events.map(({ id }) => id)).size).toBe(10);
    expect(JSON.stringify(events)).not.toContain(url.split('/d/')[1]);
  });

  it('R18, R24: of a service request are handed on for each of its steps, without what was written', async () => {
    const id = await fileRefundRequest(partner, await partner.buy(), { title: 'Not for events' });
    const note = { newNote: { text: 'Not for events' } };
    await partner.send('PATCH', `/v1/servicerequests/${id}`, note);
    const told = () => allEvents().filter(({ resourceId }) => resourceId === id);
    await handedOn();
    expect(told()).toMatchObject([
      { name: 'servicerequest-updated', partnerId: partner.id, customerId: partner.customer },
      { name: 'servicerequest-updated' },
    ]);
    expect(JSON.stringify(told())).not.toContain('Not for events');
  });

  it('R20: of a pool that runs low is handed on once, to the operator', async () => {
    const service = inject('serviceUrl');
    const version = randomUUID();
    const headers = { Authorization: `Bearer ${await tokenFor(service, { roles: ['operator'] })}` };
    const body = JSON.stringify({
      productId: 'DG7GMGF0DVT9',
      version,
      lowMark: 3,
      keys: [keyFor(version)],
    });
    await request(`${service}/v1/operator/keypools`, { method: 'POST', headers, body });
    const jobs = `${service}/_local/jobs/watch-key-pools`;
    await request(jobs, { method: 'POST' });
    await request(jobs, { method: 'POST' });
    const told = () =>
      allEvents().filter(({ resourceId }) => resourceId === `DG7GMGF0DVT9:${version}`);
    await handedOn();
    expect(told()).toMatchObject([{ name: 'key-pool-low', partnerId: 'operator' }]);
    expect(JSON.stringify(told())).not.toContain(keyFor(version));
  });
});

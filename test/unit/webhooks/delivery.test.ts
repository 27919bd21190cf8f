import { describe, expect, it } from 'vitest';
import {
  afterAttempt,
  bodyOf,
  type Delivery,
  MAXIMUM_TRIES,
  messageGroupOf,
  newDelivery,
  redriven,
} from '#shared/webhooks/delivery.ts';
import { deliveryRow, readDelivery } from '#shared/webhooks/delivery-item.ts';
import { CUSTOMER_ID, NOW, ORDER_ID, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { aServiceEvent } from '#test/fixtures/webhooks.ts';

const fresh = newDelivery(aServiceEvent(), '1', NOW);

/** A delivery after so many tries, each made when it was due. */
function failed(tries: number): Delivery {
  let delivery = fresh;
  for (let done = 0; done < tries; done += 1) {
    delivery = afterAttempt(delivery, { at: delivery.nextTryAt, status: 500 });
  }
  return delivery;
}

describe('a delivery', () => {
  it('is tried at once, and then after the pauses of the Standard Webhooks specification', () => {
    const instants = Array.from({ length: MAXIMUM_TRIES }, (_, tries) => failed(tries).nextTryAt);
    const seconds = instants.map((at) => (at.getTime() - NOW.getTime()) / 1000);
    // "Time since start" of its table.
    const table = ['0:00:00', '0:00:05', '0:05:05', '0:35:05', '2:35:05', '7:35:05', '17:35:05'];
    const later = ['31:35:05', '51:35:05', '75:35:05'];
    const wanted = [...table, ...later].map((text) =>
      text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0),
    );
    expect(seconds).toEqual(wanted);
  });

  it('fails for good after the tenth attempt and not before', () => {
    expect([failed(9).state, failed(10).state]).toEqual(['pending', 'failed']);
    expect(failed(10)).toMatchObject({ tries: 10, finishedAt: failed(9).nextTryAt });
  });

  it.each([
    [199, 'pending'],
    [200, 'delivered'],
    [299, 'delivered'],
    [300, 'pending'],
    [302, 'pending'],
    [410, 'cancelled'],
    [500, 'pending'],
    [undefined, 'pending'],
  ])('that is answered with %s is %s', (status, state) => {
    expect(afterAttempt(fresh, { at: NOW, status })).toMatchObject({ state, tries: 1 });
  });

  it('that is redriven starts over before the next delivery, at a position of its own, and remembers ten attempts', () => {
    const again = redriven(failed(10), plusMilliseconds(NOW, 1));
    expect(again).toMatchObject({
      state: 'pending',
      tries: 0,
      finishedAt: undefined,
    });
    const twice = redriven(again, plusMilliseconds(NOW, 2));
    expect(['2', twice.position, '1', again.position].sort()).toEqual([
      ...['1', again.position, twice.position, '2'],
    ]);
    expect(twice.position).toHaveLength(again.position.length);
    expect(again.nextTryAt).toEqual(plusMilliseconds(NOW, 1));
    expect(afterAttempt(again, { at: NOW, status: 204 }).attempts).toHaveLength(MAXIMUM_TRIES);
  });
});

describe('the row of a delivery', () => {
  it.each([
    [fresh, 'waiting'],
    [afterAttempt(fresh, { at: NOW, status: 204 }), 'delivered'],
    [failed(10), 'dead'],
    [{ ...fresh, state: 'cancelled', finishedAt: NOW } as const, 'unwanted'],
  ])('keeps the stored names of group and state, and reads back: %#', (delivery, state) => {
    const row = deliveryRow(delivery);
    expect(row).toMatchObject({ lane: ORDER_ID, state });
    expect(row).not.toHaveProperty('messageGroup');
    expect(readDelivery(row)).toEqual(delivery);
  });
});

describe('a message group', () => {
  it('is an order, also for its keys, links and subscriptions; else a resource', () => {
    expect(messageGroupOf(aServiceEvent({ resourceId: 'link-1' }))).toBe(ORDER_ID);
    expect(messageGroupOf(aServiceEvent({ orderId: undefined, resourceId: 'report-1' }))).toBe(
      'report-1',
    );
  });
});

describe('what is sent', () => {
  it("has Partner Center's fields, and ours", () => {
    const event = aServiceEvent({ id: 'e', name: 'download-link-expired', resourceId: 'link-1' });
    expect(bodyOf(event, 'https://api.test')).toEqual({
      EventName: 'download-link-expired',
      ResourceUri: `https://api.test/v1/customers/${CUSTOMER_ID}/orders/${ORDER_ID}`,
      ResourceName: 'download-link',
      AuditUri: null,
      ResourceChangeUtcDate: NOW.toISOString(),
      EventId: 'e',
      ResourceId: 'link-1',
      CustomerTenantId: CUSTOMER_ID,
      OrderId: ORDER_ID,
    });
  });

  it.each([
    [{ name: 'servicerequest-updated', resourceId: 'r' }, '/v1/servicerequests/r'],
    [{ name: 'download-link-expired', orderId: undefined }, `/v1/customers/${CUSTOMER_ID}`],
    [{ name: 'test-created', id: 't' }, '/webhooks/v1/registration/validationEvents/t'],
  ] as const)('of %o leads to %s', (changes, path) => {
    expect(bodyOf(aServiceEvent(changes), 'https://api.test').ResourceUri).toBe(
      `https://api.test${path}`,
    );
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { uuidIds } from '#shared/platform/ids.ts';
import { PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { aServiceEvent } from '#test/fixtures/webhooks.ts';
import { type PostOffice, postOffice } from '#test/helpers/webhook-receiver.ts';

let office: PostOffice;
beforeEach(async () => {
  office = await postOffice();
  await office.register();
});

const event = (id: string, orderId = `order of ${id}`) => aServiceEvent({ id, orderId });
const stateOf = async (id: string) => (await office.deliveries.find(PARTNER_ID, id))?.state;
const registration = async () => {
  const found = await office.webhooks.find(PARTNER_ID);
  if (!found) {
    throw new Error('It is not registered.');
  }
  return found;
};

describe('an endpoint that answers 410', () => {
  it('is paused: one attempt, and none for what waits or comes later', async () => {
    office.answers(() => 410);
    await office.dispatch(event('a', 'one order'), event('b', 'one order'));
    await office.send();
    await office.dispatch(event('c'));
    await office.send();
    office.pass(86_400);
    await office.retry();
    await office.send();
    expect(office.got).toEqual(['a']);
    expect((await registration()).pausedAt).toBeInstanceOf(Date);
    expect(await Promise.all(['a', 'b', 'c'].map(stateOf))).toEqual(
      Array.from({ length: 3 }, () => 'cancelled'),
    );
  });

  it('starts again with a change of the registration, and gets what is redelivered', async () => {
    office.answers(() => 410);
    await office.dispatch(event('a'));
    await office.send();
    office.answers(() => 204);
    await office.commit([office.webhooks.save({ ...(await registration()), pausedAt: undefined })]);
    await office.dispatch(event('b'));
    await office.send();
    const a = await office.deliveries.find(PARTNER_ID, 'a');
    if (a) {
      await office.commit(office.deliveries.redeliver(a, office.now()));
    }
    await office.send();
    expect(office.got).toEqual(['a', 'b', 'a']);
    expect(await stateOf('a')).toBe('delivered');
  });

  it('is not paused when the partner changed its registration meanwhile', async () => {
    office.answers(async () => {
      await office.commit([office.webhooks.save(await registration())]);
      return 410;
    });
    await office.dispatch(event('a'));
    await office.send();
    expect((await registration()).pausedAt).toBeUndefined();
  });
});

describe('the deliveries of a partner', () => {
  it('are listed page by page, the newest event first', async () => {
    const ids = Array.from({ length: 5 }, (_, index) => uuidIds.sortable(new Date(index * 1_000)));
    await office.dispatch(...ids.map((id) => event(id)));
    const listed: string[] = [];
    let after: string | undefined;
    do {
      const page = await office.deliveries.list(PARTNER_ID, { size: 2, after });
      listed.push(...page.items.map((delivery) => delivery.event.id));
      after = page.next;
    } while (after !== undefined);
    expect(listed).toEqual(ids.toReversed());
    expect((await office.deliveries.list('another-partner', { size: 2 })).items).toEqual([]);
  });

  it('are sent again once for each time that they were read', async () => {
    await office.dispatch(event('a'));
    await office.send();
    const read = await office.deliveries.find(PARTNER_ID, 'a');
    if (!read) {
      throw new Error('It is not kept.');
    }
    await office.commit(office.deliveries.redeliver(read, office.now()));
    await expect(
      office.commit(office.deliveries.redeliver(read, office.now())),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    await office.send();
    expect(office.got).toEqual(['a', 'a']);
  });
});

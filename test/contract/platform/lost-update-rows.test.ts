import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DownloadLink } from '#shared/downloads/link.ts';
import { pastWindowRow, placeRow } from '#shared/downloads/link-items.ts';
import { nothingServed } from '#shared/downloads/transfer.ts';
import { DynamoTransferStore } from '#shared/downloads/transfer-store.ts';
import { newDelivery } from '#shared/webhooks/delivery.ts';
import { DynamoWebhookStore } from '#shared/webhooks/endpoint-store.ts';
import { DynamoValidationEvents } from '#shared/webhooks/validation-events.ts';
import {
  aLink,
  aRenewed,
  aRotated,
  NOW,
  PARTNER_ID,
  plusMilliseconds,
} from '#test/fixtures/fixtures.ts';
import { aRegistration, aServiceEvent } from '#test/fixtures/webhooks.ts';
import { type DynamoStore, dynamoStore } from '#test/helpers/stores.ts';
import { postOffice } from '#test/helpers/webhook-receiver.ts';

const conflict = { code: 'CONFLICT' };
const LATER = plusMilliseconds(NOW, 1_000);

describe('a transfer that was taken by another run', () => {
  const link = aLink();
  const transfer = { tokenHash: link.tokenHash, window: 1, number: 1, bytes: 10 };
  let store: DynamoStore;
  let transfers: DynamoTransferStore;
  beforeEach(async () => {
    store = await dynamoStore();
    transfers = new DynamoTransferStore(store.table);
    await store.commit(store.links.create(link));
  });

  it('R9: is taken no second time, nor is its log', async () => {
    for (const change of [transfers.take('1', transfer, NOW), transfers.takeLog('1', NOW)]) {
      await store.commit([change]);
      await expect(store.commit([change])).rejects.toMatchObject(conflict);
    }
  });

  it('R9: is added to what is there, and not to what was read before that', async () => {
    const served = nothingServed(transfer);
    await store.commit([transfers.save({ ...served, bytes: 10 }, NOW)]);
    const late = [transfers.save({ ...served, bytes: 7 }, NOW)];
    await expect(store.commit(late)).rejects.toMatchObject(conflict);
    expect(await transfers.findServed(transfer)).toMatchObject({ bytes: 10 });
  });

  it('R9: is not charged to a window that was opened after it', async () => {
    await store.commit(store.links.renew(link, aRenewed(link, NOW)));
    const late = [transfers.charge(link, 1)];
    await expect(store.commit(late)).rejects.toMatchObject(conflict);
    expect(await store.clicks.find(link.tokenHash)).toMatchObject({ downloadsUsed: 0 });
  });

  it('leaves the log read as far as another run has read it', async () => {
    await store.commit([transfers.moveCursor({ until: LATER })]);
    await expect(store.commit([transfers.moveCursor({ until: NOW })])).rejects.toMatchObject(
      conflict,
    );
    expect(await transfers.readCursor()).toMatchObject({ until: LATER });
  });
});

/** The two ways in which a link is opened again. */
const opened = (links: DynamoStore['links'], link: DownloadLink) => ({
  renew: links.renew(link, aRenewed(link, LATER)),
  rotate: links.rotate(link, aRotated(link, { tokenHash: 'next', file: link.file }, LATER)),
});

describe('a window of a link that is over', () => {
  it.each(['renew', 'rotate'] as const)(
    'R9: is kept as it is, whatever would %s it',
    async (how) => {
      const { links, commit, table } = await dynamoStore();
      const link = aLink();
      await commit(links.create(link));
      const kept = new PutCommand({ TableName: table.name, Item: pastWindowRow(link) });
      await table.client.send(kept);
      await expect(commit(opened(links, link)[how])).rejects.toMatchObject(conflict);
    },
  );

  it.each(['renew', 'rotate'] as const)(
    'R10: is followed by one window, though the record of it be gone: nobody can %s it again',
    async (how) => {
      const { links, commit, table } = await dynamoStore();
      const link = aLink();
      await commit(links.create(link));
      await commit(links.renew(link, aRenewed(link, NOW)));
      const { PK, SK } = pastWindowRow(link);
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: { PK, SK } }));
      await expect(commit(opened(links, link)[how])).rejects.toMatchObject(conflict);
    },
  );

  it('R10: is not followed by one under a URL of an older place', async () => {
    const { links, commit, table } = await dynamoStore();
    const link = aLink();
    await commit(links.create(link));
    const moved = placeRow({ ...link, tokenHash: 'elsewhere' });
    await table.client.send(new PutCommand({ TableName: table.name, Item: moved }));
    await expect(commit(opened(links, link).rotate)).rejects.toMatchObject(conflict);
  });
});

describe('a delivery of a webhook', () => {
  const delivery = newDelivery(aServiceEvent(), '1', NOW);

  it.each([
    ['was delivered', { state: 'delivered' as const }],
    ['was tried', { tries: 1 }],
    ['was put off', { nextTryAt: LATER }],
  ])('that %s meanwhile stays so', async (_, change) => {
    const office = await postOffice();
    await office.register();
    await office.dispatch(delivery.event);
    const before = await office.queue.find(PARTNER_ID, delivery.event.id);
    expect(before).toMatchObject({ state: 'pending', tries: 0 });
    if (before) {
      const other = { ...before, ...change };
      await office.queue.save(before, other);
      await office.queue.save(before, { ...before, state: 'failed' });
      expect(await office.queue.find(PARTNER_ID, delivery.event.id)).toEqual(other);
    }
  });

  it('that is a test is created once', async () => {
    const { table, commit } = await dynamoStore();
    const event = aServiceEvent({ name: 'test-created' });
    const change = new DynamoValidationEvents(table).create(newDelivery(event, '1', NOW));
    await commit([change]);
    await expect(commit([change])).rejects.toMatchObject(conflict);
  });
});

describe('the registration of a webhook', () => {
  it('is made once, and changed by nobody who read an older one', async () => {
    const { table, commit } = await dynamoStore();
    const webhooks = new DynamoWebhookStore(table);
    const registration = aRegistration();
    await commit([webhooks.create(registration)]);
    await expect(commit([webhooks.create(registration)])).rejects.toMatchObject({
      code: 'WEBHOOK_EXISTS',
    });
    await commit([webhooks.save({ ...registration, url: 'https://partner.test/first' })]);
    await expect(commit([webhooks.save(registration)])).rejects.toMatchObject(conflict);
    expect(await webhooks.find(PARTNER_ID)).toMatchObject({ url: 'https://partner.test/first' });
  });
});

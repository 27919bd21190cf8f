import { beforeEach, describe, expect, it } from 'vitest';
import { getItem } from '#shared/platform/dynamodb/table.ts';
import { PartnerSchedule } from '#shared/webhooks/partner-schedule.ts';
import { NOW, PARTNER_ID, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { keys } from '#test/helpers/keys.ts';
import { type DynamoStore, dynamoStore } from '#test/helpers/stores.ts';

const LATER = plusMilliseconds(NOW, 5_000);
const dueSince = (at: Date) => keys.dueWebhooks(PARTNER_ID, at).dueSK;

describe('the schedule of a partner', () => {
  let table: DynamoStore['table'];
  let schedule: PartnerSchedule;
  beforeEach(async () => {
    ({ table } = await dynamoStore());
    schedule = new PartnerSchedule(table);
    await schedule.notify(PARTNER_ID, NOW);
  });
  const row = () => getItem(table, keys.partnerSchedule(PARTNER_ID));
  async function taken(now = NOW) {
    const lease = await schedule.take(PARTNER_ID, now.getTime());
    if (!lease) {
      throw new Error('Another sender has the lease.');
    }
    return lease;
  }

  it('stays due since its first notification', async () => {
    await schedule.notify(PARTNER_ID, LATER);
    expect(await row()).toMatchObject({ dueSK: dueSince(NOW), wakes: 2 });
  });

  it('becomes due sooner than its next attempt when it is notified before that', async () => {
    await schedule.finish(await taken(), LATER);
    expect(await row()).toMatchObject({ dueSK: dueSince(LATER) });
    await schedule.notify(PARTNER_ID, NOW);
    expect(await row()).toMatchObject({ dueSK: dueSince(NOW) });
  });

  it('is due again when its sender finishes during a notification', async () => {
    const lease = await taken();
    let meanwhile: (() => Promise<unknown>) | undefined = () => schedule.finish(lease, undefined);
    table.client.middlewareStack.add(
      (next) => async (args) => {
        try {
          return await next(args);
        } catch (error) {
          const first = meanwhile;
          meanwhile = undefined;
          await first?.();
          throw error;
        }
      },
      { step: 'initialize' },
    );
    await schedule.notify(PARTNER_ID, LATER);
    expect(meanwhile).toBeUndefined();
    expect(await row()).toMatchObject({ dueSK: dueSince(LATER), wakes: 2 });
  });

  it('is neither released nor finished by a sender whose lease has ended', async () => {
    const first = await taken();
    const second = await taken(plusMilliseconds(NOW, 30_000));
    await schedule.release(first);
    expect(await schedule.finish(first, undefined)).toBeUndefined();
    expect(await row()).toMatchObject({ lease: second.token, dueSK: dueSince(NOW) });
  });

  it('is not finished by a sender when it was notified meanwhile', async () => {
    const lease = await taken();
    await schedule.notify(PARTNER_ID, LATER);
    const again = await schedule.finish(lease, undefined);
    expect(again).toEqual({ ...lease, notifications: 2 });
    expect(await row()).toMatchObject({ lease: lease.token, dueSK: dueSince(NOW) });
    expect(again && (await schedule.finish(again, undefined))).toBeUndefined();
    expect(await row()).not.toHaveProperty('dueSK');
  });
});

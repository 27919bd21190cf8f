import { beforeEach, describe, expect, it } from 'vitest';
import { getItem } from '#shared/platform/dynamodb/table.ts';
import { WebhookAgenda } from '#shared/webhooks/partner-schedule.ts';
import { NOW, PARTNER_ID, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { keys } from '#test/helpers/keys.ts';
import { type DynamoStore, dynamoStore } from '#test/helpers/stores.ts';

const LATER = plusMilliseconds(NOW, 5_000);
const dueSince = (at: Date) => keys.dueWebhooks(PARTNER_ID, at).dueSK;

describe('the agenda of a partner', () => {
  let table: DynamoStore['table'];
  let agenda: WebhookAgenda;
  beforeEach(async () => {
    ({ table } = await dynamoStore());
    agenda = new WebhookAgenda(table);
    await agenda.wake(PARTNER_ID, NOW);
  });
  const row = () => getItem(table, keys.webhookAgenda(PARTNER_ID));
  async function taken(now = NOW) {
    const lease = await agenda.take(PARTNER_ID, now.getTime());
    if (!lease) {
      throw new Error('Another sender has the lease.');
    }
    return lease;
  }

  it('is due since it was woken first', async () => {
    await agenda.wake(PARTNER_ID, LATER);
    expect(await row()).toMatchObject({ dueSK: dueSince(NOW), wakes: 2 });
  });

  it('is due sooner than its next try when it is woken before that', async () => {
    await agenda.finish(await taken(), LATER);
    expect(await row()).toMatchObject({ dueSK: dueSince(LATER) });
    await agenda.wake(PARTNER_ID, NOW);
    expect(await row()).toMatchObject({ dueSK: dueSince(NOW) });
  });

  it('is due again when its sender finishes just while it is woken', async () => {
    const lease = await taken();
    let meanwhile: (() => Promise<unknown>) | undefined = () => agenda.finish(lease, undefined);
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
    await agenda.wake(PARTNER_ID, LATER);
    expect(meanwhile).toBeUndefined();
    expect(await row()).toMatchObject({ dueSK: dueSince(LATER), wakes: 2 });
  });

  it('is neither given back nor finished by a sender whose lease has ended', async () => {
    const first = await taken();
    const second = await taken(plusMilliseconds(NOW, 30_000));
    await agenda.giveBack(first);
    expect(await agenda.finish(first, undefined)).toBeUndefined();
    expect(await row()).toMatchObject({ lease: second.token, dueSK: dueSince(NOW) });
  });

  it('is not over for a sender when it was woken meanwhile', async () => {
    const lease = await taken();
    await agenda.wake(PARTNER_ID, LATER);
    const again = await agenda.finish(lease, undefined);
    expect(again).toEqual({ ...lease, wakes: 2 });
    expect(await row()).toMatchObject({ lease: lease.token, dueSK: dueSince(NOW) });
    expect(again && (await agenda.finish(again, undefined))).toBeUndefined();
    expect(await row()).not.toHaveProperty('dueSK');
  });
});

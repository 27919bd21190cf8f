import { describe, expect, it } from 'vitest';
import { CUSTOMER_ID, NOW, PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { STORES } from '#test/helpers/stores.ts';

const ID = '1c4606a1-4b53-4bb9-9f5e-0f6b0a7f3b11';
const registration = {
  id: ID,
  partnerId: PARTNER_ID,
  customerId: CUSTOMER_ID,
  registeredAt: NOW,
};

describe.each(STORES)('Azure subscriptions %s', (_, open) => {
  it('are found once they are registered, among those that are asked for', async () => {
    const { azureSubscriptions, commit } = await open();
    expect(await azureSubscriptions.find(ID)).toBeUndefined();
    await commit([azureSubscriptions.register(registration)]);
    expect(await azureSubscriptions.find(ID)).toEqual(registration);
    expect(await azureSubscriptions.findAll([ID, 'none'])).toEqual([registration]);
  });

  it('R22, R23: are registered again by the same customer, and by no other', async () => {
    const { azureSubscriptions, commit } = await open();
    await commit([azureSubscriptions.register(registration)]);
    await commit([azureSubscriptions.register(registration)]);
    const other = { ...registration, customerId: 'other' };
    await expect(commit([azureSubscriptions.register(other)])).rejects.toMatchObject({
      code: 'AZURE_SUBSCRIPTION_INVALID',
    });
    expect(await azureSubscriptions.find(ID)).toEqual(registration);
  });
});

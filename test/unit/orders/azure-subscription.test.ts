import { describe, expect, it } from 'vitest';
import { inventoryBlocker, restrictionsIn } from '#shared/catalog/inventory.ts';
import {
  provisioningBlocker,
  subscriptionIdOf,
} from '#shared/orders/subscriptions/azure-subscription.ts';
import { aSku } from '#test/fixtures/fixtures.ts';

const ID = '1c4606a1-4b53-4bb9-9f5e-0f6b0a7f3b11';
const reservation = aSku({
  purchasePrerequisites: ['AzureSubscriptionRegistration', 'InventoryCheck'],
  provisioningVariables: ['Scope', 'SubscriptionId'],
});
const blocker = (context: Record<string, string> | undefined, registered: string[] = [ID]) => {
  const refusal = provisioningBlocker(reservation, context, new Set(registered), 'lineItems[2]');
  return refusal && [refusal.code, ...refusal.data];
};
const SUBSCRIPTION = 'lineItems[2].provisioningContext.subscriptionId';

describe('a reservation', () => {
  it.each([
    ['no context', undefined, ['AZURE_SUBSCRIPTION_INVALID', SUBSCRIPTION]],
    [
      'a subscription that is no GUID',
      { subscriptionId: 'mine', scope: 'shared' },
      ['AZURE_SUBSCRIPTION_INVALID', SUBSCRIPTION],
    ],
    [
      'no scope',
      { subscriptionId: ID },
      ['INVALID_PROPERTY', 'lineItems[2].provisioningContext.scope'],
    ],
    [
      'a wrong scope',
      { subscriptionId: ID, scope: 'all' },
      ['INVALID_PROPERTY', 'lineItems[2].provisioningContext.scope'],
    ],
    ['all that it needs', { SubscriptionId: ID.toUpperCase(), scope: 'Single' }, undefined],
  ])('R1: bought with %s is answered by the field', (_, context, expected) => {
    expect(blocker(context)).toEqual(expected);
  });

  it('R1: is not sold for a subscription that is not registered', () => {
    expect(blocker({ subscriptionId: ID, scope: 'shared' }, [])).toEqual([
      'AZURE_SUBSCRIPTION_NOT_REGISTERED',
      SUBSCRIPTION,
    ]);
  });
});

it('R1: software needs no subscription', () => {
  expect(provisioningBlocker(aSku(), undefined, new Set(), 'lineItems[0]')).toBeUndefined();
});

it('a subscription is a GUID in small letters', () => {
  expect(subscriptionIdOf(ID.toUpperCase())).toBe(ID);
  expect([subscriptionIdOf(`${ID}0`), subscriptionIdOf(''), subscriptionIdOf(undefined)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

describe('a restriction of the inventory', () => {
  const restriction = { reasonCode: 'NotAvailable', description: 'Sold out.', regions: [] };
  const inJapan = { ...restriction, regions: ['japanwest'] };
  const attributes = { armRegionName: 'japanwest' };

  it.each([
    ['everywhere', [restriction], {}, 'westus2', 1],
    ['in its region', [inJapan], {}, 'Japan West', 1],
    ['in another region', [inJapan], {}, 'westus2', 0],
    ["in the SKU's own region", [inJapan], attributes, undefined, 1],
    [
      'of nowhere while the SKU is for elsewhere',
      [inJapan],
      { armRegionName: 'westus2' },
      undefined,
      0,
    ],
    ['where nobody said a region', [inJapan], {}, undefined, 1],
    ['in the region that is asked for, not in its own', [inJapan], attributes, 'westus2', 0],
  ])('holds %s', (_, restrictions, dynamicAttributes, region, count) => {
    expect(restrictionsIn({ restrictions, dynamicAttributes }, region)).toHaveLength(count);
  });

  it('keeps a SKU from being bought, and says why', () => {
    const refusal = inventoryBlocker(aSku({ restrictions: [restriction] }), 'lineItems[0].offerId');
    expect(refusal).toMatchObject({
      code: 'INVENTORY_NOT_AVAILABLE',
      message: expect.stringContaining('Sold out.'),
      data: ['lineItems[0].offerId'],
    });
    expect(inventoryBlocker(aSku(), 'x')).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { readTenantClaim, releaseTenantClaim } from '#shared/orders/claims/release-claim.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { aContext, aCustomer, anOrder, CUSTOMER_ID } from '#test/fixtures/fixtures.ts';

const claim = { tenantId: CUSTOMER_ID };

async function heldStore() {
  const store = memoryStore();
  await store.commit(store.customers.create(aCustomer()));
  return store;
}

describe('the release of a tenant', () => {
  it('R22: is refused while the customer has orders, which would be the next partner’s to read', async () => {
    const store = await heldStore();
    await store.commit([store.orders.create(anOrder())]);
    await expect(releaseTenantClaim(store)(claim, aContext())).rejects.toMatchObject({
      code: 'CUSTOMER_HAS_PURCHASES',
      data: [anOrder().id],
    });
  });

  it('R24: is recorded with what it was, and happens once', async () => {
    const store = await heldStore();
    const { changes } = await releaseTenantClaim(store)(claim, aContext());
    await store.commit(changes);
    expect(store.audit.records.at(-1)).toMatchObject({
      ...{ operationType: 'release_claim', customerId: CUSTOMER_ID },
      ...{ before: { tenant: CUSTOMER_ID }, after: { tenant: 'released' } },
    });
    const again = { code: 'CLAIM_NOT_FOUND' };
    await expect(releaseTenantClaim(store)(claim, aContext())).rejects.toMatchObject(again);
    await expect(readTenantClaim(store)(claim)).rejects.toMatchObject(again);
  });
});

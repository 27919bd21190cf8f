import { describe, expect, it, vi } from 'vitest';
import { NO_PROOF } from '#shared/customers/claims/claim-proofs.ts';
import { claimsUnder } from '#shared/customers/claims/claims.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { addDays } from '#shared/platform/time.ts';
import { aCustomer, CUSTOMER_ID, NOW, PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { STORES, type Store } from '#test/helpers/stores.ts';

const claim = { partnerId: PARTNER_ID, domain: 'contoso.com' };
const registered = {
  ...{ id: 'subscription-1', partnerId: PARTNER_ID },
  ...{ customerId: CUSTOMER_ID, registeredAt: NOW },
};
const later = addDays(NOW, 1);

/** A customer as the store has it. */
async function stored(store: Store, id = CUSTOMER_ID) {
  const found = await store.customers.find(id);
  if (!found) {
    throw new Error('There is no such customer.');
  }
  return found;
}

describe.each(STORES)('claims %s', (_, open) => {
  it('end for a partner when its day is full, with a line in the log', async () => {
    const warn = vi.spyOn(logger, 'warn').mockImplementation(() => undefined);
    const { quotas } = await open();
    const claims = claimsUnder({ proofs: NO_PROOF, quotas, mostADay: 2 });
    const subscription = { partnerId: PARTNER_ID, customerId: 'a', subscriptionId: 'b' };
    await claims.customer(claim, NOW);
    await claims.subscription(subscription, NOW);
    for (const beyond of [
      () => claims.customer(claim, NOW),
      () => claims.subscription(subscription, NOW),
    ]) {
      const error = await beyond().catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'TOO_MANY_CLAIMS' });
      const { retryAfterSeconds = 0 } = error as { retryAfterSeconds?: number };
      expect(retryAfterSeconds).toBeGreaterThan(0);
      expect(retryAfterSeconds).toBeLessThanOrEqual(86_400);
    }
    expect(warn.mock.calls).toEqual([
      ['CLAIMS_FULL', { partnerId: PARTNER_ID }],
      ['CLAIMS_FULL', { partnerId: PARTNER_ID }],
    ]);
    await claims.customer({ ...claim, partnerId: 'another' }, NOW);
    await claims.customer(claim, later);
    warn.mockRestore();
  });

  it('of a domain end by release: the customer stays, and another one may have the domain', async () => {
    const store = await open();
    const { domain } = aCustomer();
    const other = aCustomer({ id: 'other', partnerId: 'other-partner' });
    await store.commit(store.customers.create(aCustomer()));
    expect(await store.customers.holderOf(domain)).toBe(CUSTOMER_ID);
    await expect(store.commit(store.customers.create(other))).rejects.toMatchObject({
      code: 'CUSTOMER_EXISTS',
      message: expect.stringContaining('ask the operator to release'),
    });
    await store.commit(store.customers.releaseDomain(aCustomer(), NOW));
    expect(await store.customers.holderOf(domain)).toBeUndefined();
    await store.commit(store.customers.create(other));
    // The end of the first customer does not take the domain from the second one.
    const ended = { ...(await stored(store)), relationshipEndedAt: later };
    await store.commit(store.customers.end(ended));
    expect(await store.customers.holderOf(domain)).toBe('other');
  });

  it('of a tenant end by release: its customer has ended, and another partner may create it', async () => {
    const store = await open();
    const other = aCustomer({ partnerId: 'other-partner', createdAt: later });
    await store.commit(store.customers.create(aCustomer()));
    await expect(store.commit(store.customers.create(other))).rejects.toMatchObject({
      code: 'CUSTOMER_EXISTS',
    });
    await store.commit(store.customers.releaseTenant(aCustomer(), NOW));
    expect(await stored(store)).toMatchObject({ relationshipEndedAt: NOW, tenantReleasedAt: NOW });
    await store.commit(store.customers.create(other));
    expect(await stored(store)).toEqual(other);
    const { items } = await store.customers.list(PARTNER_ID, { size: 9 });
    expect(items).toEqual([]);
  });

  it('of a former tenant end by release, and its domain stays whose it is by now', async () => {
    const store = await open();
    const ended = aCustomer({ relationshipEndedAt: NOW });
    await store.commit(store.customers.create(aCustomer()));
    await store.commit(store.customers.end(ended));
    await store.commit(store.customers.create(aCustomer({ id: 'other' })));
    await store.commit(store.customers.releaseTenant(await stored(store), later));
    expect(await store.customers.holderOf(ended.domain)).toBe('other');
    await store.commit(store.customers.create(aCustomer({ domain: 'fresh.com' })));
  });

  it('of an Azure subscription end by release, once', async () => {
    const { azureSubscriptions, commit } = await open();
    const other = { ...registered, customerId: 'other' };
    await commit([azureSubscriptions.register(registered)]);
    await expect(commit([azureSubscriptions.register(other)])).rejects.toMatchObject({
      code: 'AZURE_SUBSCRIPTION_INVALID',
      message: expect.stringContaining('ask the operator to release'),
    });
    await commit([azureSubscriptions.release(registered)]);
    await commit([azureSubscriptions.register(other)]);
    await expect(commit([azureSubscriptions.release(registered)])).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await azureSubscriptions.find(registered.id)).toEqual(other);
  });
});

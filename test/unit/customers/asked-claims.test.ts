import { describe, expect, it, vi } from 'vitest';
import type { ClaimProofs } from '#shared/customers/claims/claim-proofs.ts';
import { claimsUnder } from '#shared/customers/claims/claims.ts';
import { createCustomer, createCustomerInput } from '#shared/customers/create-customer.ts';
import { registerSubscription } from '#shared/orders/subscriptions/register-subscription.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { MemoryQuotas } from '#test/fakes/memory-claims.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { aContext, CUSTOMER_ID, PARTNER_ID } from '#test/fixtures/fixtures.ts';

const TENANT = '11111111-2222-4333-8444-555555555555';
const SUBSCRIPTION = '99999999-2222-4333-8444-555555555555';

/** A store whose claims are what a stage asks for, and the claims that had to be proven. */
function asking(mostADay = 10, refused?: Error) {
  const proven: unknown[] = [];
  const prove = async (claim: unknown) => {
    proven.push(claim);
    if (refused) {
      throw refused;
    }
  };
  const proofs: ClaimProofs = { customer: prove, subscription: prove };
  const claims = claimsUnder({ proofs, quotas: new MemoryQuotas(), mostADay });
  return { store: { ...memoryStore(), claims }, claims, proven };
}

const customerOf = createCustomerInput.parse({
  companyProfile: { companyName: 'C', domain: 'c.com', country: 'US', tenantId: TENANT },
});
const customer = { partnerId: PARTNER_ID, domain: 'c.com', tenantId: TENANT };
const subscription = {
  partnerId: PARTNER_ID,
  customerId: CUSTOMER_ID,
  subscriptionId: SUBSCRIPTION,
};

describe('the proof of a claim', () => {
  const commands = [
    [
      'a customer, by its domain and its tenant',
      ({ store }: ReturnType<typeof asking>) => createCustomer(store)(customerOf, aContext()),
      customer,
    ],
    [
      'an Azure subscription, by its customer',
      ({ store }: ReturnType<typeof asking>) =>
        registerSubscription(store)({ subscriptionId: SUBSCRIPTION }, aContext()),
      subscription,
    ],
  ] as const;

  it.each(commands)('R22: is asked for %s', async (_, claim, expected) => {
    const taken = asking();
    await claim(taken);
    expect(taken.proven).toEqual([expected]);
  });

  it.each(commands)('R22: that is missing keeps from %s', async (_, claim) => {
    const refused = asking(10, new Error('no proof'));
    await expect(claim(refused)).rejects.toThrow('no proof');
  });
});

describe('claims of a day', () => {
  it.each([
    ['customers', 'customer', customer],
    ['Azure subscriptions', 'subscription', subscription],
  ] as const)('are bounded, and logged beyond it: %s', async (_, kind, claim) => {
    const logged = vi.spyOn(logger, 'warn').mockReturnValue();
    const { claims } = asking(2);
    const { now } = aContext();
    const ask = () => claims[kind](claim as never, now);
    await Promise.all([ask(), ask()]);
    expect(logged).not.toHaveBeenCalled();
    await expect(ask()).rejects.toMatchObject({ code: 'TOO_MANY_CLAIMS' });
    expect(logged).toHaveBeenCalledWith('CLAIMS_FULL', { partnerId: PARTNER_ID });
    logged.mockRestore();
  });
});

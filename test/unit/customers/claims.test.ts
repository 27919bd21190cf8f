import { describe, expect, it } from 'vitest';
import {
  type ClaimLookups,
  NO_PROOF,
  proofsByLookup,
  recordValue,
} from '#shared/customers/claims/claim-proofs.ts';
import { claimsUnder } from '#shared/customers/claims/claims.ts';
import { MemoryQuotas } from '#test/fakes/memory-claims.ts';
import { NOW } from '#test/fixtures/fixtures.ts';

const SECRET = Buffer.from('the secret');
const PARTNER = 'partner-1';
const CLAIM = { partnerId: PARTNER, domain: 'contoso.com' };
const TENANT = '11111111-2222-4333-8444-555555555555';

const proofs = (world: Partial<ClaimLookups>) =>
  proofsByLookup(
    {
      textRecords: async () => [],
      tenantOfDomain: async () => undefined,
      tenantOfSubscription: async () => undefined,
      ...world,
    },
    async () => SECRET,
  );
const record = async () => ['v=spf1 -all', recordValue(SECRET, CLAIM)];
const refusal = (field: string, message: RegExp) =>
  expect.objectContaining({
    ...{ code: 'CLAIM_NOT_PROVEN', data: [field] },
    message: expect.stringMatching(message),
  });
const fails = async () => {
  throw new Error('SERVFAIL');
};

describe('a claim of a domain', () => {
  it('is refused without the TXT record, and says which record to add where', async () => {
    const refused = proofs({}).customer(CLAIM);
    await expect(refused).rejects.toEqual(
      refusal('companyProfile.domain', /contoso\.com needs a proof/),
    );
    await expect(refused).rejects.toThrow(recordValue(SECRET, CLAIM));
    await expect(refused).rejects.toThrow('_countersign.contoso.com');
  });

  it('is taken with the record, which is looked for below the domain', async () => {
    const asked: string[] = [];
    const textRecords = (name: string) => {
      asked.push(name);
      return record();
    };
    await proofs({ textRecords }).customer(CLAIM);
    expect(asked).toEqual(['_countersign.contoso.com']);
  });

  it.each([
    ['another partner', { ...CLAIM, partnerId: 'partner-2' }],
    ['another domain', { ...CLAIM, domain: 'fabrikam.com' }],
  ])('is refused by the record of %s', async (_, claim) => {
    await expect(proofs({ textRecords: record }).customer(claim)).rejects.toEqual(
      refusal('companyProfile.domain', /needs a proof/),
    );
  });

  it('is refused, and no fault of ours, while nothing can be looked up', async () => {
    await expect(proofs({ textRecords: fails }).customer(CLAIM)).rejects.toEqual(
      refusal('companyProfile.domain', /could not be looked up\. Repeat/),
    );
  });
});

describe('a claim of a tenant', () => {
  const claim = { ...CLAIM, tenantId: TENANT };

  it('is taken if the proven domain is in it', async () => {
    await proofs({ textRecords: record, tenantOfDomain: async () => TENANT }).customer(claim);
  });

  it.each([
    ['in another one', async () => '99999999-2222-4333-8444-555555555555'],
    ['in none', async () => undefined],
    ['not to be looked up', fails],
  ])('is refused if the domain is %s', async (_, tenantOfDomain) => {
    await expect(
      proofs({ textRecords: record, tenantOfDomain }).customer(claim),
    ).rejects.toMatchObject({ code: 'CLAIM_NOT_PROVEN', data: ['companyProfile.tenantId'] });
  });
});

describe('a claim of an Azure subscription', () => {
  const claim = { partnerId: PARTNER, customerId: TENANT, subscriptionId: 'subscription-1' };

  it("is taken if it is in the customer's tenant", async () => {
    await proofs({ tenantOfSubscription: async () => TENANT }).subscription(claim);
  });

  it.each([
    ['in another tenant', async () => '99999999-2222-4333-8444-555555555555'],
    ['unknown', async () => undefined],
    ['not to be looked up', fails],
  ])('is refused if it is %s', async (_, tenantOfSubscription) => {
    await expect(proofs({ tenantOfSubscription }).subscription(claim)).rejects.toMatchObject({
      ...{ code: 'CLAIM_NOT_PROVEN', data: ['subscriptionId'] },
    });
  });
});

describe('a claim under the settings of a stage', () => {
  const unproven = async () => {
    throw new Error('no proof');
  };
  const quotas = new MemoryQuotas();
  const claims = claimsUnder({
    ...{ proofs: { customer: unproven, subscription: unproven } },
    ...{ quotas, mostADay: 1 },
  });
  const subscription = { partnerId: PARTNER, customerId: TENANT, subscriptionId: TENANT };

  it('R22: is refused without its proof, and then takes nothing from the day', async () => {
    await expect(claims.customer(CLAIM, NOW)).rejects.toThrow('no proof');
    await expect(claims.subscription(subscription, NOW)).rejects.toThrow('no proof');
    await claimsUnder({ proofs: NO_PROOF, quotas, mostADay: 1 }).customer(CLAIM, NOW);
  });
});

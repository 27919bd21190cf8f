import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { Partner } from '#test/api/helpers/partner.ts';
import { type Operator, operatorOf } from '#test/api/helpers/refund-requests.ts';
import { sinceYesterday } from '#test/api/helpers/time.ts';

const url = inject('serviceUrl');
const CLAIMS = '/v1/operator/claims';
const profile = (domain: string, tenantId?: string) => ({
  companyProfile: { companyName: 'Claimed', domain, country: 'US', ...(tenantId && { tenantId }) },
});
const freshDomain = () => `${randomUUID()}.com`;

let first: Partner;
let second: Partner;
let operate: Operator;
beforeAll(async () => {
  [first, second, operate] = await Promise.all([
    ...[Partner.open(url), Partner.open(url), operatorOf(url)],
  ] as [Promise<Partner>, Promise<Partner>, Promise<Operator>]);
});

describe('a claim of somebody else', () => {
  it('R22: is refused with what to do, and without whose it is', async () => {
    const [domain, tenantId, subscription] = [freshDomain(), randomUUID(), randomUUID()];
    const registrations = `/subscriptions/${subscription}/registrations`;
    await first.send('POST', '/v1/customers', profile(domain, tenantId));
    await first.send('POST', first.at(registrations));
    const refused = [
      await second.send('POST', '/v1/customers', profile(domain)),
      await second.send('POST', '/v1/customers', profile(freshDomain(), tenantId)),
      await second.send('POST', second.at(registrations)),
    ];
    expect(refused.map(({ status }) => status)).toEqual([409, 409, 400]);
    for (const { text } of refused) {
      expect(text).toContain('ask the operator to release the claim');
      expect(text).not.toContain(first.id);
      expect(text).not.toContain(first.customer);
    }
  });

  it('R24: is shown to the operator and released, and then anybody may have it', async () => {
    const [domain, tenantId, subscription] = [freshDomain(), randomUUID(), randomUUID()];
    const registrations = `/subscriptions/${subscription}/registrations`;
    await first.send('POST', '/v1/customers', profile(domain, tenantId));
    await first.send('POST', first.at(registrations));
    const claims = [
      ['domain', domain, tenantId],
      ['subscription', subscription, first.customer],
      ['tenant', tenantId, tenantId],
    ] as const;
    for (const [kind, id, customerId] of claims) {
      const path = `${CLAIMS}/${kind}s/${id}`;
      const { json } = await operate('GET', path);
      expect(json).toMatchObject({ kind, id, partnerId: first.id, customerId });
      expect((await operate('DELETE', path)).status).toBe(204);
    }
    expect((await operate('GET', `${CLAIMS}/domains/${domain}`)).status).toBe(404);
    const taken = [
      await second.send('POST', '/v1/customers', profile(domain, tenantId)),
      await second.send('POST', second.at(registrations)),
    ];
    expect(taken.map(({ status }) => status)).toEqual([201, 202]);
    const { json } = await first.send('GET', `/v1/customers/${tenantId}`);
    expect(json).toMatchObject({ code: 20002 });
    const audit = await first.send(
      'GET',
      `/v1/auditrecords?types=own&size=100&${sinceYesterday()}`,
    );
    expect(audit.text.match(/"operationType":"release_claim"/g)).toHaveLength(3);
  });

  it('keeps a tenant that has orders', async () => {
    await first.buy();
    const { status, json } = await operate('DELETE', `${CLAIMS}/tenants/${first.customer}`);
    expect([status, json]).toMatchObject([409, { code: 990015 }]);
  });

  it.each([
    ['domains', 'nobody.example'],
    ['tenants', randomUUID()],
    ['subscriptions', randomUUID()],
  ])('of %s is reported as no claim if nobody has it', async (kind, id) => {
    for (const method of ['GET', 'DELETE']) {
      const { status, json } = await operate(method, `${CLAIMS}/${kind}/${id}`);
      expect([status, json]).toMatchObject([404, { code: 990034 }]);
    }
  });
});

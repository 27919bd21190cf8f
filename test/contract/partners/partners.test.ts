import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import type { Partner } from '#shared/partners/partner.ts';
import { NOW, PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { keys } from '#test/helpers/keys.ts';
import { dynamoStore, STORES } from '#test/helpers/stores.ts';

const aPartner = (changes: Partial<Partner> = {}): Partner => ({
  ...{ id: PARTNER_ID, name: 'Fabrikam', createdAt: NOW, version: 1 },
  clients: [
    {
      ...{ name: 'portal', roles: ['admin_agent'], createdAt: NOW },
      state: { kind: 'active', clientId: 'client-1' },
    },
    {
      ...{ name: 'shop', roles: ['sales_agent', 'helpdesk_agent'], createdAt: NOW },
      state: { kind: 'making', claimedAt: 1_795_000_000_000.5 },
    },
  ],
  agents: [{ email: 'a@b.test', roles: ['admin_agent'], personId: 'person-1', invitedAt: NOW }],
  ...changes,
});

describe.each(STORES)('partners %s', (_, open) => {
  it('are found as they were added and saved, once', async () => {
    const { partners, commit } = await open();
    expect(await partners.find(PARTNER_ID)).toBeUndefined();
    await commit([partners.create(aPartner())]);
    expect(await partners.find(PARTNER_ID)).toEqual(aPartner());
    await expect(commit([partners.create(aPartner())])).rejects.toMatchObject({ code: 'CONFLICT' });
    await commit([partners.save(aPartner({ name: 'Other', clients: [] }))]);
    const saved = aPartner({ name: 'Other', clients: [], version: 2 });
    expect(await partners.find(PARTNER_ID)).toEqual(saved);
  });

  it('are neither saved nor removed by whoever has read them before another one saved them', async () => {
    const { partners, commit } = await open();
    await commit([partners.create(aPartner())]);
    await commit([partners.save(aPartner())]);
    for (const stale of [partners.save(aPartner()), partners.remove(aPartner())]) {
      await expect(commit([stale])).rejects.toMatchObject({ code: 'CONFLICT' });
    }
    await commit([partners.remove(aPartner({ version: 2 }))]);
    expect(await partners.find(PARTNER_ID)).toBeUndefined();
    await expect(commit([partners.save(aPartner())])).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('are listed by id, a page at a time', async () => {
    const { partners, commit } = await open();
    for (const id of ['c', 'a', 'b']) {
      await commit([partners.create(aPartner({ id }))]);
    }
    const first = await partners.list({ size: 2 });
    expect(first.items.map(({ id }) => id)).toEqual(['a', 'b']);
    const second = await partners.list({ size: 2, after: first.next });
    expect([second.items.map(({ id }) => id), second.next]).toEqual([['c'], undefined]);
  });
});

describe.each(STORES)('principals %s', (_, open) => {
  it('R22: act for one partner, and for no other until they act for nobody', async () => {
    const { principals, commit } = await open();
    const principal = { id: 'person', partnerId: PARTNER_ID, roles: ['admin_agent'] } as const;
    await commit([principals.grant(principal)]);
    expect(await principals.find('person')).toEqual(principal);
    await commit([principals.grant({ ...principal, roles: ['sales_agent'] })]);
    const other = principals.grant({ ...principal, partnerId: 'another' });
    await expect(commit([other])).rejects.toMatchObject({ code: 'AGENT_TAKEN' });
    expect(await principals.find('person')).toEqual({ ...principal, roles: ['sales_agent'] });
    await commit([principals.revoke('person')]);
    expect(await principals.find('person')).toBeUndefined();
    await commit([principals.revoke('person')]);
    await commit([other]);
    expect(await principals.find('person')).toMatchObject({ partnerId: 'another' });
  });
});

it('a row that says operator is a defect: nobody is one by it', async () => {
  const { principals, table } = await dynamoStore();
  const Item = { ...keys.principal('person'), id: 'person', partnerId: 'p', roles: ['operator'] };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
  await expect(principals.find('person')).rejects.toThrow();
});

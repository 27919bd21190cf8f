import { describe, expect, it } from 'vitest';
import { savePartnerInput } from '#shared/partners/partner-input.ts';
import { removeAgent, saveAgent } from '#shared/partners/save-agent.ts';
import { savePartner } from '#shared/partners/save-partner.ts';
import { Killed, killedAt } from '#test/fakes/memory-store.ts';
import { PARTNER_ID as partnerId } from '#test/fixtures/fixtures.ts';
import { agent, done, operations, operator, withPartner } from '#test/fixtures/partners.ts';

describe('an agent', () => {
  it('is invited once, by an address in whatever case, and recorded', async () => {
    const store = await withPartner();
    expect((await done(store, saveAgent(store)(agent('A@B.test'), operator))).isNew).toBe(true);
    expect((await done(store, saveAgent(store)(agent(), operator))).isNew).toBe(false);
    expect(store.directory.invited).toEqual(['a@b.test']);
    expect(await store.principals.find('person a@b.test')).toMatchObject({ partnerId });
    await done(store, saveAgent(store)(agent('a@b.test', ['helpdesk_agent']), operator));
    expect(await store.principals.find('person a@b.test')).toMatchObject({
      roles: ['helpdesk_agent'],
    });
    expect(operations(store).slice(1)).toEqual(['create_partner_agent', 'update_partner_agent']);
  });

  it('whose invitation was broken off is not invited a second time', async () => {
    const store = await withPartner();
    const dying = { ...store, commit: killedAt(store.commit, 1) };
    await expect(done(dying, saveAgent(dying)(agent(), operator))).rejects.toThrow(Killed);
    await done(store, saveAgent(store)(agent(), operator));
    expect(store.directory.invited).toEqual(['a@b.test']);
    expect(await store.principals.find('person a@b.test')).toMatchObject({ partnerId });
  });

  it('R22: of another partner is refused, and stays with that one', async () => {
    const store = await withPartner();
    await done(store, saveAgent(store)(agent(), operator));
    const other = '99999999-9999-4999-8999-999999999999';
    await done(
      store,
      savePartner(store)(savePartnerInput.parse({ partnerId: other, name: 'O' }), operator),
    );
    const taken = done(store, saveAgent(store)({ ...agent(), partnerId: other }, operator));
    await expect(taken).rejects.toMatchObject({ code: 'AGENT_TAKEN' });
    expect(await store.principals.find('person a@b.test')).toMatchObject({ partnerId });
    expect((await store.partners.find(other))?.agents).toEqual([]);
  });

  it('who leaves is in the directory no more, also when the removal was broken off', async () => {
    const store = await withPartner();
    await done(store, saveAgent(store)(agent(), operator));
    const dying = { ...store, commit: killedAt(store.commit, 1) };
    const wanted = { partnerId, email: 'a@b.test' };
    await expect(done(dying, removeAgent(dying)(wanted, operator))).rejects.toThrow(Killed);
    expect(store.directory.people.size).toBe(0);
    await done(store, removeAgent(store)(wanted, operator));
    expect(await store.principals.find('person a@b.test')).toBeUndefined();
    const again = removeAgent(store)(wanted, operator);
    await expect(again).rejects.toMatchObject({ code: 'AGENT_NOT_FOUND' });
  });

  it('is not invited where two hundred are there', async () => {
    const store = await withPartner();
    const partner = await store.partners.find(partnerId);
    const agents = Array.from({ length: 200 }, (_, index) => ({
      ...{ email: `${index}@b.test`, roles: ['admin_agent'] as const, personId: `${index}` },
      invitedAt: operator.now,
    }));
    await store.commit(partner ? [store.partners.save({ ...partner, agents })] : []);
    const more = saveAgent(store)(agent(), operator);
    await expect(more).rejects.toMatchObject({ code: 'PARTNER_FULL' });
    expect(store.directory.invited).toEqual([]);
  });
});

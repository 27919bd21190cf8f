import { describe, expect, it } from 'vitest';
import { CLAIM_MILLISECONDS } from '#shared/partners/partner.ts';
import {
  saveAgentInput,
  saveClientInput,
  savePartnerInput,
} from '#shared/partners/partner-input.ts';
import { removeAgent, saveAgent } from '#shared/partners/save-agent.ts';
import { removeClient, saveClient } from '#shared/partners/save-client.ts';
import { removePartner, savePartner } from '#shared/partners/save-partner.ts';
import { Killed, killedAt, type MemoryStore, memoryStore } from '#test/fakes/memory-store.ts';
import { PARTNER_ID as partnerId } from '#test/fixtures/fixtures.ts';
import {
  agent,
  at,
  client,
  done,
  operations,
  operator,
  withPartner,
} from '#test/fixtures/partners.ts';

describe('a partner', () => {
  it('R24: is added once, named anew, and recorded each time that something changed', async () => {
    const store = await withPartner();
    const save = (name: string) =>
      done(store, savePartner(store)(savePartnerInput.parse({ partnerId, name }), operator));
    expect((await save('F')).isNew).toBe(false);
    expect((await save('G')).partner.name).toBe('G');
    expect((await store.partners.find(partnerId))?.name).toBe('G');
    expect(operations(store)).toEqual(['create_partner', 'update_partner']);
    expect(store.audit.records[1]).toMatchObject({ partnerId, before: { name: 'F' } });
  });

  it('is forgotten only when neither client nor agent is left', async () => {
    const store = await withPartner();
    await done(store, saveClient(store)(client(), operator));
    await done(store, saveAgent(store)(agent(), operator));
    const remove = () => done(store, removePartner(store)({ partnerId }, operator));
    await expect(remove()).rejects.toMatchObject({ code: 'PARTNER_IN_USE' });
    await done(store, removeClient(store)({ partnerId, clientName: 'portal' }, operator));
    await expect(remove()).rejects.toMatchObject({ code: 'PARTNER_IN_USE' });
    await done(store, removeAgent(store)({ partnerId, email: 'a@b.test' }, operator));
    await remove();
    expect(await store.partners.find(partnerId)).toBeUndefined();
    expect(operations(store).at(-1)).toBe('delete_partner');
  });

  it.each([
    ['saveClient', (store: MemoryStore) => saveClient(store)(client(), operator)],
    ['saveAgent', (store: MemoryStore) => saveAgent(store)(agent(), operator)],
    ['removePartner', (store: MemoryStore) => removePartner(store)({ partnerId }, operator)],
  ])('that is not there is refused by %s, before the directory is asked', async (_, ask) => {
    const store = memoryStore();
    await expect(ask(store)).rejects.toMatchObject({ code: 'PARTNER_NOT_FOUND' });
    expect([store.directory.clients, store.directory.invited]).toEqual([[], []]);
  });
});

describe('roles', () => {
  it.each([[['operator']], [['admin_agent', 'operator']], [[]], [['owner']]])(
    'of a client or a person are never %s',
    (roles) => {
      expect(saveClientInput.safeParse({ partnerId, clientName: 'c', roles }).success).toBe(false);
      expect(saveAgentInput.safeParse({ partnerId, email: 'a@b.test', roles }).success).toBe(false);
    },
  );

  it('are an admin agent when nothing is said, and each of them once', () => {
    expect(client().roles).toEqual(['admin_agent']);
    expect(client('c', ['sales_agent', 'admin_agent', 'sales_agent']).roles).toEqual([
      'admin_agent',
      'sales_agent',
    ]);
  });
});

describe('a client', () => {
  it('is made once: its secret is in the first answer only, and its principal says partner and roles', async () => {
    const store = await withPartner();
    const first = await done(store, saveClient(store)(client(), operator));
    const clientSecret = 'secret of client-1';
    expect(first.credentials).toMatchObject({ clientId: 'client-1', clientSecret });
    expect(await store.principals.find('client-1')).toEqual({
      ...{ id: 'client-1', partnerId, roles: ['admin_agent'] },
    });
    const again = await done(store, saveClient(store)(client(), operator));
    expect(again.credentials).toBeUndefined();
    expect(store.directory.clients).toHaveLength(1);
    expect(operations(store)).toEqual(['create_partner', 'create_partner_client']);
    expect(JSON.stringify(store.audit.records)).not.toContain(clientSecret);
  });

  it('has other roles when they are said anew', async () => {
    const store = await withPartner();
    await done(store, saveClient(store)(client(), operator));
    await done(store, saveClient(store)(client('portal', ['sales_agent']), operator));
    expect(await store.principals.find('client-1')).toMatchObject({ roles: ['sales_agent'] });
    expect(operations(store).at(-1)).toBe('update_partner_client');
  });

  it.each([
    ['before the directory made it', 1, true, 0],
    ['after the directory made it', 2, false, 1],
  ])(
    'that was broken off %s is taken up when its claim is over, and is one client then',
    async (_, nth, afterwards, inDirectory) => {
      const store = await withPartner();
      const dying = { ...store, commit: killedAt(store.commit, nth, afterwards) };
      await expect(done(dying, saveClient(dying)(client(), operator))).rejects.toThrow(Killed);
      expect(store.directory.clients).toHaveLength(inDirectory);
      expect(await store.principals.find('client-1')).toBeUndefined();

      const early = saveClient(store)(client(), at(CLAIM_MILLISECONDS - 1));
      await expect(early).rejects.toMatchObject({ code: 'CLIENT_BUSY', retryAfterSeconds: 1 });
      const taken = await done(store, saveClient(store)(client(), at(CLAIM_MILLISECONDS)));
      expect(taken.credentials).toMatchObject({ clientId: 'client-1' });
      expect(store.directory.clients).toHaveLength(1);
      expect(await store.principals.find('client-1')).toMatchObject({ partnerId });
      expect((await store.partners.find(partnerId))?.clients).toHaveLength(1);
    },
  );

  it('is made once when two requests add it at the same time', async () => {
    const store = await withPartner();
    const add = () => done(store, saveClient(store)(client(), operator));
    const outcomes = await Promise.allSettled([add(), add()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(store.directory.clients).toHaveLength(1);
  });

  it('that is removed is in no table and no directory, also when the removal was broken off', async () => {
    const store = await withPartner();
    await done(store, saveClient(store)(client(), operator));
    const dying = { ...store, commit: killedAt(store.commit, 1) };
    const wanted = { partnerId, clientName: 'portal' };
    await expect(done(dying, removeClient(dying)(wanted, operator))).rejects.toThrow(Killed);
    expect(store.directory.clients).toEqual([]);
    await done(store, removeClient(store)(wanted, operator));
    expect(await store.principals.find('client-1')).toBeUndefined();
    expect((await store.partners.find(partnerId))?.clients).toEqual([]);
    expect(operations(store).at(-1)).toBe('delete_partner_client');
    const again = removeClient(store)(wanted, operator);
    await expect(again).rejects.toMatchObject({ code: 'CLIENT_NOT_FOUND' });
  });

  it('that was broken off is removed from the directory, too', async () => {
    const store = await withPartner();
    const dying = { ...store, commit: killedAt(store.commit, 2) };
    await expect(done(dying, saveClient(dying)(client(), operator))).rejects.toThrow(Killed);
    const wanted = { partnerId, clientName: 'portal' };
    const early = removeClient(store)(wanted, operator);
    await expect(early).rejects.toMatchObject({ code: 'CLIENT_BUSY' });
    await done(store, removeClient(store)(wanted, at(CLAIM_MILLISECONDS)));
    expect(store.directory.clients).toEqual([]);
  });

  it('is the last of twenty', async () => {
    const store = await withPartner();
    for (let number = 1; number <= 20; number += 1) {
      await done(store, saveClient(store)(client(`c${number}`), operator));
    }
    const more = saveClient(store)(client('one-more'), operator);
    await expect(more).rejects.toMatchObject({ code: 'PARTNER_FULL' });
    expect(store.directory.clients).toHaveLength(20);
  });
});

import { describe, expect, it } from 'vitest';
import { aCustomer, PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { STORES } from '#test/helpers/stores.ts';

describe.each(STORES)('customers by id %s', (_, open) => {
  it('R22: are those of one partner, at most so many, after one of them', async () => {
    const { customers, commit } = await open();
    for (const id of ['c', 'a', 'b']) {
      await commit(customers.create(aCustomer({ id, domain: `${id}.example` })));
    }
    await commit(
      customers.create(aCustomer({ id: 'd', domain: 'd.example', partnerId: 'another' })),
    );
    const read = async (most: number, after?: string) =>
      (await customers.byId(PARTNER_ID, { most, after })).map(({ id }) => id);
    expect(await read(9)).toEqual(['a', 'b', 'c']);
    expect(await read(2)).toEqual(['a', 'b']);
    expect(await read(2, 'a')).toEqual(['b', 'c']);
    expect(await read(2, 'c')).toEqual([]);
  });
});

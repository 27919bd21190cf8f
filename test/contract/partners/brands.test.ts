import { describe, expect, it } from 'vitest';
import { MOST_LOGO_BYTES } from '#shared/partners/logo.ts';
import { PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { dynamoStore, STORES } from '#test/helpers/stores.ts';

const BRAND = {
  ...{ partnerId: PARTNER_ID, name: 'Fabrikam', color: '#0f6cbd', version: 0 },
  ...{ supportEmail: 'help@fabrikam.example', supportPhone: '+82 2 312 3456' },
};

describe.each(STORES)('brands %s', (_, open) => {
  it('are empty at first, and found as they were saved, each by its partner', async () => {
    const { brands, commit } = await open();
    expect(await brands.find(PARTNER_ID)).toEqual({ partnerId: PARTNER_ID, version: 0 });
    await commit([brands.save(BRAND)]);
    expect(await brands.find(PARTNER_ID)).toEqual({ ...BRAND, version: 1 });
    expect(await brands.find('another')).toEqual({ partnerId: 'another', version: 0 });
  });

  it('are not saved by whoever has read them before another one saved them', async () => {
    const { brands, commit } = await open();
    await commit([brands.save(BRAND)]);
    await expect(commit([brands.save(BRAND)])).rejects.toMatchObject({ code: 'CONFLICT' });
    await commit([brands.save({ ...BRAND, name: 'Other', version: 1 })]);
    await expect(commit([brands.save({ ...BRAND, version: 1 })])).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});

it('the largest brand is one read of at most 9 units', async () => {
  const { brands, commit, sent } = await dynamoStore();
  const logo = `data:image/webp;base64,${Buffer.alloc(MOST_LOGO_BYTES).toString('base64')}`;
  await commit([brands.save({ ...BRAND, logo })]);
  sent.length = 0;
  await brands.find(PARTNER_ID);
  expect(sent.map(({ command }) => command)).toEqual(['GetItemCommand']);
  expect(sent[0]?.units).toBeLessThanOrEqual(9);
});

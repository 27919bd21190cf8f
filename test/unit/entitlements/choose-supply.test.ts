import { describe, expect, it } from 'vitest';
import { chooseSupply, findSupply, type Supply } from '#shared/entitlements/choose-supply.ts';
import { createDownload } from '#shared/entitlements/create-download.ts';
import { optionsResponse } from '#shared/entitlements/options-response.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { aContext, aMedia, anOrder, PRODUCT_ID } from '#test/fixtures/fixtures.ts';
import { fillPool } from '#test/fixtures/key-pools.ts';
import { entitlementIdOf } from '#test/fixtures/stories.ts';

const supply = (given: Partial<Supply> = {}): Supply => ({
  media: [],
  keyVersions: ['2025', '2022'],
  hasKeys: true,
  ...given,
});
const NOT_CHOSEN = { code: 'INVALID_PROPERTY' };

describe('what a choice gives', () => {
  it('R7: a key alone for an access licence, by its version', () => {
    expect(chooseSupply(supply(), { version: '2025' })).toEqual({
      version: '2025',
      media: undefined,
      hasKey: true,
    });
  });

  it('R6: refuses a version of a key that there is not, and says which was meant', () => {
    expect(() => chooseSupply(supply(), { version: '2026' })).toThrow(
      expect.objectContaining({
        ...NOT_CHOSEN,
        message: expect.stringContaining('Did you mean "2025"?'),
      }),
    );
  });

  it('R7: a file alone for a product without keys', () => {
    const media = aMedia();
    const { version, language, fileType } = media;
    const chosen = chooseSupply(supply({ media: [media], keyVersions: [], hasKeys: false }), {
      ...{ version, language: language.toUpperCase(), fileType },
    });
    expect(chosen).toEqual({ version, media, hasKey: false });
  });

  it('R6: asks for language and file type where the version has files', () => {
    expect(() => chooseSupply(supply({ media: [aMedia()] }), { version: '2025' })).toThrow(
      expect.objectContaining({ data: ['language'] }),
    );
  });

  it('gives nothing for a product that has neither', () => {
    expect(() =>
      chooseSupply(supply({ keyVersions: [], hasKeys: false }), { version: '2025' }),
    ).toThrow(expect.objectContaining(NOT_CHOSEN));
  });
});

describe('an access licence', () => {
  const order = anOrder();
  const input = { entitlementId: entitlementIdOf(order), version: '2025', renew: false };

  it('R7, R12: gives its key without a link, the same one again, and options say so', async () => {
    const store = memoryStore();
    await fillPool(store, PRODUCT_ID, '2025', ['KEY-1', 'KEY-2']);
    await store.commit([store.orders.create(order)]);
    const give = async () => {
      const { result, changes } = await createDownload(store)(
        { ...input, rotate: false },
        aContext(),
      );
      await store.commit(changes);
      return result;
    };
    const first = await give();
    expect(first).toMatchObject({ link: undefined, opened: true });
    expect(await give()).toMatchObject({ productKey: first.productKey, opened: false });
    const found = await findSupply(store, PRODUCT_ID);
    const entitlement = { order, id: input.entitlementId } as Parameters<typeof optionsResponse>[0];
    expect(optionsResponse(entitlement, found).versions).toMatchObject([
      { version: '2025', hasKey: true, isNewest: true, languages: [] },
    ]);
  });
});

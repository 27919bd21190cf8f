import { describe, expect, it } from 'vitest';
import { requireRelationship } from '#shared/customers/customer.ts';
import { chooseMedia } from '#shared/downloads/media/media.ts';
import { PRODUCT_KEY_PATTERN } from '#shared/product-keys/key.ts';
import { aCaller, aCustomer, aMedia, CUSTOMER_ID } from '#test/fixtures/fixtures.ts';

const all = [
  aMedia(),
  aMedia({ language: 'ko-kr' }),
  aMedia({ version: '2022', fileType: 'exe-x64' }),
];

describe('chooseMedia', () => {
  it('R6: finds the one file of a combination that exists', () => {
    const choice = { version: '2025', language: 'ko-kr', fileType: 'iso-x64' };
    expect(chooseMedia(all, choice)).toBe(all[1]);
  });

  it.each([
    {
      choice: { version: '2019', language: 'en-us', fileType: 'iso-x64' },
      field: 'version',
      offered: '2025, 2022',
    },
    {
      choice: { version: '2022', language: 'ko-kr', fileType: 'exe-x64' },
      field: 'language',
      offered: 'en-us',
    },
    {
      choice: { version: '2025', language: 'en-us', fileType: 'exe-x64' },
      field: 'fileType',
      offered: 'iso-x64',
    },
  ])(
    'R6: names the first part that does not exist and what there is instead: $field',
    ({ choice, field, offered }) => {
      expect(() => chooseMedia(all, choice)).toThrow(
        expect.objectContaining({
          code: 'INVALID_PROPERTY',
          data: [field],
          message: expect.stringContaining(`Choose one of: ${offered}.`),
        }),
      );
    },
  );

  it('says so when a product has no files at all', () => {
    const choice = { version: '2025', language: 'en-us', fileType: 'iso-x64' };
    expect(() => chooseMedia([], choice)).toThrow('This product has no files to download.');
  });
});

describe('requireRelationship', () => {
  const stranger = aCaller({ partnerId: 'another partner' });
  const refusalOf = (customer: ReturnType<typeof aCustomer> | undefined) => {
    try {
      requireRelationship(stranger, customer, CUSTOMER_ID);
      return undefined;
    } catch (error) {
      return error;
    }
  };

  it('R22: gives a partner its own customer', () => {
    const customer = aCustomer();
    expect(requireRelationship(aCaller(), customer, CUSTOMER_ID)).toBe(customer);
  });

  it("R22: refuses somebody else's customer exactly as one that does not exist", () => {
    expect(refusalOf(aCustomer())).toMatchObject({ code: 'NO_RELATIONSHIP' });
    expect(refusalOf(aCustomer())).toEqual(refusalOf(undefined));
  });

  it('lets an operator see every customer, and none that does not exist', () => {
    const operator = aCaller({ partnerId: undefined, roles: ['operator'] });
    expect(requireRelationship(operator, aCustomer(), CUSTOMER_ID)).toEqual(aCustomer());
    expect(() => requireRelationship(operator, undefined, CUSTOMER_ID)).toThrow(
      expect.objectContaining({ code: 'NO_RELATIONSHIP' }),
    );
  });
});

describe('PRODUCT_KEY_PATTERN', () => {
  it.each([
    ['BCDFG-HJKMN-PQRTV-WXY23-46789', true],
    ['BCDFG-HJKMN-PQRTV-WXY23', false],
    ['bcdfg-hjkmn-pqrtv-wxy23-46789', false],
    ['AAAAA-HJKMN-PQRTV-WXY23-46789', false],
  ])('takes %s: %s', (key, taken) => {
    expect(PRODUCT_KEY_PATTERN.test(key)).toBe(taken);
  });
});

import { beforeAll, describe, expect, inject, it } from 'vitest';
import { Partner } from '#test/api/helpers/partner.ts';

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(inject('serviceUrl'), 'KR');
});
const rulesOf = (iso2: string) => partner.send('GET', `/v1/countryvalidationrules/${iso2}`);

describe('the validation rules of a country', () => {
  it('are answered in the shape of Partner Center', async () => {
    const { status, json } = await rulesOf('kr');
    expect(status).toBe(200);
    expect(json).toMatchObject({
      iso2Code: 'KR',
      defaultCulture: 'ko-KR',
      isStateRequired: true,
      supportedStatesList: expect.arrayContaining(['11', '26', '50']),
      supportedLanguagesList: ['ko'],
      supportedCulturesList: ['ko-KR'],
      postalCodeRegex: '^\\d{5}$',
      isVatIdSupported: false,
      phoneNumberRegex: expect.stringMatching(/^\^.*\$$/),
      isTaxIdSupported: true,
      countryCallingCodesList: ['82'],
      attributes: { objectType: 'CountryValidationRules' },
    });
  });

  it.each(['XX', 'USA', 'UK'])('of %s, which is no country, are 404 and say so', async (iso2) => {
    expect(await rulesOf(iso2)).toMatchObject({
      status: 404,
      json: { code: 990014, description: expect.stringContaining(`no country ${iso2}`) },
    });
  });

  it('hold for a new customer: what they allow is taken', async () => {
    const { status } = await partner.send('POST', '/v1/customers', {
      companyProfile: { companyName: 'Hanbit', domain: `${crypto.randomUUID()}.com` },
      billingProfile: {
        defaultAddress: { country: 'KR', city: 'Seoul', state: '11', postalCode: '06236' },
      },
    });
    expect(status).toBe(201);
  });
});

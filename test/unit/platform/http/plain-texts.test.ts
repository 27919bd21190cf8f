import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { DEPLOYED_ROUTES } from '#functions/routes.ts';
import { type Place, placesIn } from '#test/helpers/schema-places.ts';

/** A body that has nothing but a text at a place. */
const bodyWith = (place: Place, text: string): unknown =>
  place.reduceRight<unknown>(
    (inner, name) => (typeof name === 'number' ? [inner] : { [name]: inner }),
    text,
  );

const HOSTILE = ['a\u0000b', 'a\u001b[31mb', 'a\u202egnp.exe'] as const;

/** Texts that a route takes although nobody can show them. */
const taken = (input: z.ZodType, places: readonly Place[]): readonly string[] =>
  places
    .filter((place) =>
      HOSTILE.some((text) => {
        const { error } = input.safeParse(bodyWith(place, text));
        return !error?.issues.some(({ path }) => path.join() === place.join());
      }),
    )
    .map((place) => place.join('.'));

/** Texts that are compared with what is known, and never kept. */
const COMPARED = [
  ...['currencyCode', 'lineItems.0.currencyCode', 'lineItems.0.renewsSubscriptionId'],
  ...['targetItems.0.productId', 'targetItems.0.skuId', 'inventoryContext.customerId'],
  ...['inventoryContext.armRegionName', 'offerId', 'status', 'billingCycle', 'termDuration'],
  ...['supportTenantId', 'supportMpnId', 'name', 'subscriberId', 'parts.0.etag', 'replaces'],
  ...['items.0.catalogItemId', 'items.0.termDuration', 'items.0.billingCycle'],
  ...['items.0.promotionId', 'version', 'language', 'fileType'],
];
/** Texts that are kept without what cannot be shown, or that a rule beside their schema reads. */
const CLEANED = [
  ...['companyProfile.domain', 'customerDomain', 'fileName', 'webhookUrl'],
  'primaryContact.phoneNumber',
];
/** The operator's own catalog, which comes as a file. */
const IN_CATALOG = /^(?:\$schema$|azureRates|families|markets|policies|products)/;

const isExempt = (place: string): boolean =>
  COMPARED.includes(place) || CLEANED.includes(place) || IN_CATALOG.test(place);

const inputs = DEPLOYED_ROUTES.flatMap(({ route: { key, reads } }) => {
  const input = reads?.bodyless === false ? reads.input : undefined;
  const inPath = new Set([...key.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  const schema = input && z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
  const places = placesIn(schema, 'string').filter(([name]) => !inPath.has(String(name)));
  return input && places.length > 0 ? [[key, input, places] as const] : [];
});

describe('a text of a body', () => {
  it('is one of every route with a body', () => {
    expect(inputs.length).toBeGreaterThan(30);
  });

  it.each(inputs)('has no control characters and no other direction: %s', (_, input, places) => {
    expect(taken(input, places).filter((place) => !isExempt(place))).toEqual([]);
  });
});

import type { AuditStore } from '#shared/audit/audit-store.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { BRAND_FACTS, type Brand, type BrandFacts, isSameBrand } from './brand.ts';
import type { BrandStore } from './brand-store.ts';
import { logoInWords } from './logo.ts';
import { partnerRecord } from './partner-record.ts';

export interface Dependencies {
  readonly brands: BrandStore;
  readonly audit: AuditStore;
  readonly ids: Ids;
}

/** The facts of a brand for its audit record. */
const inWords = (brand: BrandFacts): Readonly<Record<string, string>> =>
  Object.fromEntries(
    BRAND_FACTS.flatMap((fact) => {
      const value = brand[fact];
      return value === undefined ? [] : [[fact, fact === 'logo' ? logoInWords(value) : value]];
    }),
  );

/** Replaces a partner's brand. The same brand again changes nothing (R23). */
export async function saveBrand(
  { brands, audit, ids }: Dependencies,
  partnerId: string,
  facts: BrandFacts,
  context: Context,
): Promise<Outcome<Brand>> {
  const known = await brands.find(partnerId);
  if (isSameBrand(known, facts)) {
    return { result: known, changes: [] };
  }
  const { name, logo, color, supportEmail, supportPhone } = facts;
  const brand = {
    ...{ partnerId, version: known.version },
    ...{ name, logo, color, supportEmail, supportPhone },
  };
  const record = partnerRecord({ audit, ids }, partnerId, context, {
    operationType: 'update_partner_brand',
    resourceId: partnerId,
    before: inWords(known),
    after: inWords(brand),
  });
  return { result: brand, changes: [brands.save(brand), record] };
}

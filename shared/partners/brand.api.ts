import { OPERATORS } from '#shared/platform/http/access.ts';
import { defineCommand, defineQuery } from '#shared/platform/http/route.ts';
import { saveBrandInput } from './brand-input.ts';
import { BRAND_EXAMPLE } from './me.api.ts';
import { brandResponse } from './me-response.ts';
import { brand } from './me-schemas.ts';
import { partnerInput } from './partner-input.ts';
import { requirePartner } from './partner-record.ts';
import type { PartnerStore } from './partner-store.ts';
import { type Dependencies as SaveDependencies, saveBrand } from './save-brand.ts';

interface Dependencies extends SaveDependencies {
  readonly partners: Pick<PartnerStore, 'find'>;
}

export const readPartnerBrandRoute = defineQuery('GET /v1/operator/partners/{partnerId}/brand', {
  id: 'readPartnerBrand',
  summary: "Read a partner's brand",
  access: OPERATORS,
  input: partnerInput,
  responses: { 200: { description: 'The brand. It is empty until one is saved.', body: brand } },
  errors: ['PARTNER_NOT_FOUND'],
  handle:
    (dependencies: Dependencies) =>
    async ({ partnerId }) => {
      await requirePartner(dependencies, partnerId);
      return dependencies.brands.find(partnerId);
    },
  respond: (found) => ({ statusCode: 200, body: brandResponse(found) }),
});

export const savePartnerBrandRoute = defineCommand('PUT /v1/operator/partners/{partnerId}/brand', {
  id: 'savePartnerBrand',
  summary: "Replace a partner's brand",
  description: 'A fact that is absent or null is removed.',
  access: OPERATORS,
  example: BRAND_EXAMPLE,
  input: saveBrandInput,
  responses: { 200: { description: 'The brand as it is now.', body: brand } },
  errors: ['PARTNER_NOT_FOUND'],
  handle:
    (dependencies: Dependencies) =>
    async ({ partnerId, ...facts }, context) => {
      await requirePartner(dependencies, partnerId);
      return saveBrand(dependencies, partnerId, facts, context);
    },
  respond: (saved) => ({ statusCode: 200, body: brandResponse(saved) }),
});

export const partnerBrandRoutes = [readPartnerBrandRoute, savePartnerBrandRoute] as const;

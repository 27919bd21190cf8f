import * as z from 'zod';
import { READERS } from '#shared/platform/http/access.ts';
import { defineQuery } from '#shared/platform/http/route.ts';
import { benefitResponse } from './benefit-response.ts';
import { benefit } from './benefit-schemas.ts';
import { readBenefit } from './read-benefit.ts';

export const readHybridBenefitRoute = defineQuery(
  'GET /v1/customers/{customerTenantId}/hybridbenefit',
  {
    id: 'readHybridBenefit',
    summary: "What a customer's Windows Server licences cover in Azure, and save",
    access: READERS,
    input: z.object({}),
    responses: {
      200: { description: 'Licences, what they cover, what that saves.', body: benefit },
    },
    errors: ['CATALOG_NOT_LOADED'],
    handle: readBenefit,
    respond: (found, _, { customer }) => ({
      statusCode: 200,
      body: benefitResponse(customer.id, found),
    }),
  },
);

export const hybridBenefitRoutes = [readHybridBenefitRoute] as const;

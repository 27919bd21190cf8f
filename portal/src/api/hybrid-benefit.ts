import type { components } from '@countersign/client/api';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.ts';

export type HybridBenefit = components['schemas']['HybridBenefit'];

export const hybridBenefitQuery = (customerTenantId: string) =>
  queryOptions({
    queryKey: ['customers', customerTenantId, 'hybrid-benefit'],
    queryFn: () =>
      bodyOf(
        api.GET('/v1/customers/{customerTenantId}/hybridbenefit', {
          params: { path: { customerTenantId } },
        }),
      ),
  });

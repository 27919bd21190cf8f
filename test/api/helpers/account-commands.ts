import { recordAgreementRoute } from '#shared/agreements/agreements.api.ts';
import { BRAND_EXAMPLE } from '#shared/partners/me.api.ts';
import { profileRoutes } from '#shared/partners/profiles/profiles.api.ts';
import type { Send } from './every-command.ts';
import type { Partner } from './partner.ts';

const C = '/v1/customers/{customerTenantId}';

/** A partner's brand and profiles, and an agreement of its customer: each route's own example. */
export async function accountCommands(partner: Partner, send: Send): Promise<void> {
  await send('PUT /v1/me/brand', '/v1/me/brand', BRAND_EXAMPLE);
  for (const { key, example } of profileRoutes) {
    if (key.startsWith('PUT ')) {
      await send(key, key.slice('PUT '.length), example);
    }
  }
  await send(`POST ${C}/agreements`, partner.at('/agreements'), recordAgreementRoute.example);
}

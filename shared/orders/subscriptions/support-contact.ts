import * as z from 'zod';
import { organizationName } from '#shared/partners/profiles/profile-response.ts';
import {
  type Dependencies as Profiles,
  profileOf,
} from '#shared/partners/profiles/save-profile.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { because } from '#shared/platform/sentence.ts';
import type { OrderStore } from '../order-store.ts';
import { requireSubscription } from './read-subscriptions.ts';
import type { Subscription } from './renewal.ts';

export interface Dependencies extends Pick<Profiles, 'partners' | 'profiles'> {
  readonly orders: Pick<OrderStore, 'find' | 'list'>;
}

/** The supporter of a subscription. Partners here have no resellers below them, so it is always the partner. */
export interface SupportContact {
  readonly subscription: Subscription;
  readonly supportTenantId: string;
  readonly name: string;
}

export const supportContactInput = z.object({
  subscriptionId: z.string(),
  supportTenantId: z.string().optional(),
  supportMpnId: z.string().optional(),
  name: z.string().optional(),
});

export const readSupportContact =
  (dependencies: Dependencies) =>
  async (
    { subscriptionId }: { readonly subscriptionId: string },
    context: Context,
  ): Promise<SupportContact> => {
    const [subscription, profile] = await Promise.all([
      requireSubscription(dependencies, subscriptionId, context),
      // An operator, who reads it too, acts for no partner.
      profileOf(dependencies, context.customer.partnerId, 'organization'),
    ]);
    return { subscription, supportTenantId: profile.partnerId, name: organizationName(profile) };
  };

/** Takes the contact as it is, and refuses another one by the name of the property: nothing is dropped without a word. */
export const keepSupportContact =
  (dependencies: Dependencies) =>
  async (
    input: z.output<typeof supportContactInput>,
    context: Context,
  ): Promise<Outcome<SupportContact>> => {
    const contact = await readSupportContact(dependencies)(input, context);
    const kept = { supportTenantId: contact.supportTenantId, supportMpnId: '', name: contact.name };
    for (const property of ['supportTenantId', 'supportMpnId', 'name'] as const) {
      const given = input[property] ?? kept[property];
      if (given.toLowerCase() !== kept[property].toLowerCase()) {
        throw new DomainError(
          'INVALID_PROPERTY',
          because('SUPPORT_CONTACT_FIXED', { property, kept: kept[property] }),
          { data: [property] },
        );
      }
    }
    return { result: contact, changes: [] };
  };

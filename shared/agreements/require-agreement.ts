import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { TEMPLATES } from './agreement.ts';
import type { AgreementStore } from './agreement-store.ts';

/** Refuses a purchase for a customer whose acceptance of an agreement nobody has confirmed. */
export type RequireAgreement = (context: Pick<Context, 'customer'>) => Promise<void>;

/** The check of a stage that demands agreements. Any of Partner Center's two is enough: the older one still holds for its customers. */
export const requireAgreement =
  ({ agreements }: { readonly agreements: Pick<AgreementStore, 'list'> }): RequireAgreement =>
  async ({ customer }) => {
    if ((await agreements.list(customer.id)).length === 0) {
      const { templateId, agreementType } = TEMPLATES[0];
      throw new DomainError(
        'AGREEMENT_NOT_ACCEPTED',
        `The customer has accepted no agreement yet. Confirm who accepted it and when by POST /v1/customers/${customer.id}/agreements with the templateId ${templateId} (${agreementType}), and order again.`,
      );
    }
  };
